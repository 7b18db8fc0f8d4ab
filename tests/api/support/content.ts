import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import sharp from 'sharp';

import type { Body, ImageNode, PhotoUse } from '../../../server/src/articles/body/nodes';
import type { Site } from './site';

export const ARTICLE = 'plugin::newsroom.article';
export const CATEGORY = 'plugin::newsroom.category';
export const TAG = 'plugin::newsroom.tag';

export const text = (value: string) => ({ type: 'text' as const, text: value });

export const paragraph = (value: string) => ({
  type: 'paragraph' as const,
  children: [text(value)],
});

export interface UploadedFile {
  id: number;
  name: string;
  url: string;
  hash: string;
  ext: string;
  mime: string;
  size: number;
  width: number;
  height: number;
  formats: Record<string, unknown> | null;
  previewUrl: string | null;
  provider: string;
  createdAt: string;
  updatedAt: string;
}

/** A small real picture. */
export const picture = (size = { width: 640, height: 480 }, background = '#4a7'): Promise<Buffer> =>
  sharp({ create: { ...size, channels: 3, background } })
    .jpeg()
    .toBuffer();

/** What Strapi's upload service takes for a file of this content. */
export const asUpload = (content: Buffer | string, name: string, mimetype: string) => {
  const filepath = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'newsroom-file-')), name);

  fs.writeFileSync(filepath, content);

  return { filepath, originalFilename: name, mimetype, size: fs.statSync(filepath).size };
};

/** Puts a file of whatever kind into the media library. */
export const uploadFile = async (
  site: Site,
  { content, name, mimetype }: { content: Buffer | string; name: string; mimetype: string }
): Promise<UploadedFile> => {
  const files = asUpload(content, name, mimetype);
  const [file] = await site.strapi
    .plugin('upload')
    .service('upload')
    .upload({ data: { fileInfo: { name } }, files });

  fs.rmSync(path.dirname(files.filepath), { recursive: true });

  return file as UploadedFile;
};

/** Puts a small real picture into the media library. */
export const uploadPhoto = async (
  site: Site,
  name = 'photo.jpg',
  size = { width: 640, height: 480 }
): Promise<UploadedFile> =>
  uploadFile(site, { content: await picture(size), name, mimetype: 'image/jpeg' });

/** The node that the editor stores for a photo. */
export const photo = (file: UploadedFile, use: PhotoUse = {}): ImageNode => ({
  type: 'image',
  image: {
    id: file.id,
    name: file.name,
    url: file.url,
    hash: file.hash,
    ext: file.ext,
    mime: file.mime,
    size: file.size,
    width: file.width,
    height: file.height,
    formats: file.formats as never,
    previewUrl: file.previewUrl,
    provider: file.provider,
    createdAt: file.createdAt,
    updatedAt: file.updatedAt,
    caption: null,
    alternativeText: 'Toàn cảnh hội nghị nhìn từ cuối hội trường',
    ...use,
  },
  children: [text('')],
});

export interface Entry {
  id: number;
  documentId: string;
  slug: string;
  locale: string;
  publicDate: string | null;
  publishedAt: string | null;
  [attribute: string]: unknown;
}

/** Creates an entry as host code would, and publishes it if asked. */
export const create = async (
  site: Site,
  uid: string,
  data: Record<string, unknown>,
  options: { status?: 'draft' | 'published'; locale?: string } = {}
): Promise<Entry> =>
  (await site.strapi
    .documents(uid as never)
    .create({ data, ...options } as never)) as unknown as Entry;

export const body = (...nodes: Body): Body => nodes;
