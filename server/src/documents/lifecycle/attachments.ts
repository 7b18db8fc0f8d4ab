import type { Core } from '@strapi/strapi';

import type { DocumentFiles } from '../files';
import { referenceIn } from '../references';

const fileIdIn = (attachment: unknown): number[] => {
  const { file } = (attachment ?? {}) as { file?: unknown };
  const reference = referenceIn(file);

  return reference && 'id' in reference ? [Number(reference.id)] : [];
};

/** Has the bytes of newly attached files measured, in the background. */
export const recordAttachments = (strapi: Core.Strapi, attachments: unknown): void => {
  if (!Array.isArray(attachments)) return;

  const files = strapi.plugin('newsroom').service('documentFiles') as DocumentFiles;

  files.recordAttachments(attachments.flatMap(fileIdIn));
};
