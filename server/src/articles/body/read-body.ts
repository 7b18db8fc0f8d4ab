import type { Core } from '@strapi/strapi';

import { isWholeFile } from '../../platform/media-library';
import { photosOf } from './check-body';
import type { Body } from './nodes';
import { findPhotoFiles } from './photo-files';
import type { LibraryFile } from './photos';
import { indexFiles, refreshBody } from './photos';

/** A place in an answer that holds a body. */
export interface BodySlot {
  owner: Record<string, unknown>;
  field: string;
}

/** The files that the answer holds anyway, where `photos` or another media field is populated. */
const filesBeside = (slots: BodySlot[]): LibraryFile[] =>
  slots.flatMap(({ owner }) =>
    Object.values(owner).flatMap((value) =>
      (Array.isArray(value) ? (value as unknown[]) : [value]).filter(isWholeFile<LibraryFile>)
    )
  );

/** Brings the photos of all bodies of an answer up to date, in place, with one query for all. */
export const refreshBodies = async (strapi: Core.Strapi, slots: BodySlot[]): Promise<void> => {
  const photos = slots.flatMap(({ owner, field }) => photosOf(owner[field] as Body));

  if (photos.length === 0) return;

  const beside = filesBeside(slots);
  const known = indexFiles(beside);
  const unknown = photos.filter(({ image }) => !known.find(image));
  const found = await findPhotoFiles(strapi, unknown, { signed: true });
  const files = found.length > 0 ? indexFiles([...beside, ...found]) : known;

  slots.forEach(({ owner, field }) => {
    owner[field] = refreshBody(owner[field] as Body, files);
  });
};
