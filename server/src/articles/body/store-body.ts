import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import type { BodyProblem } from './check-body';
import { checkBody, photosOf } from './check-body';
import { normaliseBody } from './normalise-body';
import type { Body, ImageNode } from './nodes';
import { isImageNode } from './nodes';
import { findPhotoFiles } from './photo-files';
import type { FileIndex, LibraryFile } from './photos';
import { indexFiles, keptFileOf, refreshPhoto, useOf } from './photos';

const refuse = (field: string, problems: BodyProblem[]): never => {
  const details = problems.map(({ path, message }) => ({
    path: [field, ...path.map(String)],
    name: 'ValidationError',
    message,
  }));
  const first = problems[0];
  const place = first && first.path.length > 0 ? `.${first.path.join('.')}` : '';

  throw new errors.ValidationError(`${field}${place}: ${first?.message}`, { errors: details });
};

const lastPart = (url: string): string => {
  try {
    return new URL(url, 'https://relative.invalid').pathname;
  } catch {
    return url;
  }
};

const isBrowserAddress = (url: string): boolean => /^(https?:\/\/|\/(?!\/))/.test(url);

/**
 * Whether an address is the file's. The panel prefixes the server's own address, and a private
 * provider signs it, so only the path is compared; what is stored is the file's address anyway.
 */
const isAddressOf = (url: string, file: LibraryFile): boolean =>
  isBrowserAddress(url) && lastPart(url).endsWith(lastPart(file.url));

const sameFile = (a: ImageNode, b: ImageNode): boolean =>
  (a.image.id !== undefined && a.image.id === b.image.id) || a.image.hash === b.image.hash;

const photoProblem = (
  node: ImageNode,
  file: LibraryFile | undefined,
  stored: ImageNode | undefined
): string | undefined => {
  const { url } = node.image;

  if (!file) {
    // A file deleted from the media library must not keep its article from being saved.
    return stored && isBrowserAddress(stored.image.url)
      ? undefined
      : 'is not in the media library. Insert the photo from there';
  }
  if (!file.mime.startsWith('image/')) {
    return `is no image: "${file.name}" is ${file.mime}. Choose a photo`;
  }
  if (url && url !== stored?.image.url && !isAddressOf(url, file)) {
    return `has an address that is not that of its file "${file.name}". Insert the photo again`;
  }

  return undefined;
};

/** What nobody has checked is kept as far as it can do no harm. */
const scalarsOf = <Values extends object>(values: Values): Values =>
  Object.fromEntries(
    Object.entries(values).filter(([, value]) => typeof value !== 'object' || value === null)
  ) as Values;

const resolvePhotos = (
  field: string,
  body: Body,
  files: FileIndex,
  stored: Body | undefined
): Body => {
  const storedPhotos = photosOf(stored ?? []);
  const problems: BodyProblem[] = [];
  let photo = 0;

  const resolved = body.map((node, index) => {
    if (!isImageNode(node)) return node;

    photo += 1;
    const file = files.find(node.image);
    const before = storedPhotos.find((candidate) => sameFile(candidate, node));
    const problem = photoProblem(node, file, stored ? before : node);

    if (problem) problems.push({ path: [index, 'image'], message: `Photo ${photo} ${problem}.` });
    if (file) return refreshPhoto(node, file);

    // Its file is gone: it stays as it last was, with what the editor says of it now.
    return before
      ? { ...before, image: { ...keptFileOf(before.image), ...useOf(node.image) } }
      : { ...node, image: { ...scalarsOf(keptFileOf(node.image)), ...useOf(node.image) } };
  });

  if (problems.length > 0) refuse(field, problems);

  return resolved;
};

export interface StoredBody {
  body: Body;
  /** The files that the body uses, in reading order, each once. */
  photoIds: number[];
}

/**
 * The form in which a body is stored: checked, normalised, its photos as their files are now.
 *
 * @param stored the body before this write, whose photos may have lost their files since; without
 *   it, photos without a file are let through
 * @throws ValidationError that names the place and what to change
 */
export const prepareBody = async (
  strapi: Core.Strapi,
  { field, incoming, stored }: { field: string; incoming: unknown; stored?: Body }
): Promise<StoredBody> => {
  const problems = checkBody(incoming);

  if (problems.length > 0) refuse(field, problems);

  const body = normaliseBody(incoming as Body);
  const photos = photosOf(body);
  const files = indexFiles(await findPhotoFiles(strapi, photos, { signed: false }));
  const ids = photos.flatMap(({ image }) => files.find(image)?.id ?? []);

  return {
    body: resolvePhotos(field, body, files, stored),
    photoIds: [...new Set(ids)],
  };
};
