import type { Core, Struct } from '@strapi/strapi';

import { isNewsroomUid } from '../uids';

export type Values = Record<string, unknown>;

export interface AnyAttribute {
  type: string;
  target?: string;
  component?: string;
}

export const isValues = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const modelOf = (strapi: Core.Strapi, uid: string): Struct.Schema | undefined =>
  strapi.getModel(uid as Parameters<Core.Strapi['getModel']>[0]);

export const attributeOf = (schema: Struct.Schema, name: string): AnyAttribute | undefined =>
  schema.attributes[name];

/** Whether a type is ours and has drafts, which readers must not see. */
export const hasDrafts = (strapi: Core.Strapi, uid: string): boolean =>
  isNewsroomUid(uid) &&
  strapi.contentTypes[uid as keyof typeof strapi.contentTypes]?.options?.draftAndPublish === true;

/** What an attribute leads to; nothing for one that may lead anywhere, such as a file's `related`. */
export const targetOf = ({ type, target, component }: AnyAttribute): string | undefined => {
  if (type === 'media') return 'plugin::upload.file';
  if (type === 'component') return component;

  return type === 'relation' ? target : undefined;
};
