import type { Body, ImageNode, PhotoFile, PhotoUse } from './nodes';
import { isImageNode } from './nodes';

/** A file of the media library, as far as photos need it. */
export type LibraryFile = PhotoFile & { id: number };

/**
 * Finds files by id, or by hash for a photo that was inserted before ids were kept. Where both are
 * given they must agree: an import numbers files anew, and another's photo must never show.
 */
export interface FileIndex {
  find(image: { id?: number | null; hash?: string | null }): LibraryFile | undefined;
}

export const indexFiles = (files: LibraryFile[]): FileIndex => {
  const byId = new Map(files.map((file) => [file.id, file]));
  const byHash = new Map(files.map((file) => [file.hash, file]));

  return {
    find({ id, hash }) {
      const file = id ? byId.get(id) : undefined;

      if (file && (!hash || file.hash === hash)) return file;

      return hash ? byHash.get(hash) : undefined;
    },
  };
};

/** What to look files up by. */
export const keysOf = (nodes: ImageNode[]): { ids: number[]; hashes: string[] } => {
  const ids = new Set<number>();
  const hashes = new Set<string>();

  for (const { image } of nodes) {
    if (image.id) ids.add(image.id);
    else if (image.hash) hashes.add(image.hash);
  }

  return { ids: [...ids], hashes: [...hashes] };
};

/** What the editor says of this use of the photo, without empty keys. */
export const useOf = ({ caption, alternativeText, decorative, credit }: PhotoUse): PhotoUse => ({
  caption: caption ?? null,
  alternativeText: alternativeText ?? null,
  ...(decorative ? { decorative } : {}),
  ...(credit ? { credit } : {}),
});

const fileOf = (file: LibraryFile): LibraryFile => ({
  id: file.id,
  name: file.name,
  url: file.url,
  hash: file.hash,
  ext: file.ext ?? '',
  mime: file.mime,
  size: file.size,
  // Strapi's own check of a Blocks field wants numbers; a drawing (SVG) may have neither.
  width: file.width ?? 0,
  height: file.height ?? 0,
  formats: file.formats ?? null,
  previewUrl: file.previewUrl ?? null,
  provider: file.provider,
  ...(file.focalPoint ? { focalPoint: file.focalPoint } : {}),
  createdAt: String(file.createdAt),
  updatedAt: String(file.updatedAt),
});

/** The photo as the file is now, with what the editor says of this use of it. */
export const refreshPhoto = (node: ImageNode, file: LibraryFile): ImageNode => ({
  ...node,
  image: { ...fileOf(file), ...useOf(node.image) },
});

const markMissing = (node: ImageNode): ImageNode => ({
  ...node,
  image: { ...node.image, missing: true },
});

const FILE_KEYS: ReadonlyArray<keyof PhotoFile> = [
  'id',
  'name',
  'url',
  'hash',
  'ext',
  'mime',
  'size',
  'width',
  'height',
  'formats',
  'previewUrl',
  'provider',
  'focalPoint',
  'createdAt',
  'updatedAt',
];

/** What was last known of a file that is gone, without what an editor said of this use of it. */
export const keptFileOf = (image: PhotoFile): PhotoFile =>
  Object.fromEntries(
    FILE_KEYS.filter((key) => image[key] !== undefined).map((key) => [key, image[key]])
  ) as unknown as PhotoFile;

/** The body as it is read: each photo as its file is now, or marked as missing. */
export const refreshBody = (body: Body, files: FileIndex): Body =>
  body.map((node) => {
    if (!isImageNode(node)) return node;

    const file = files.find(node.image);

    return file ? refreshPhoto(node, file) : markMissing(node);
  });

/** A photo at its place in an article, ready to be shown. */
export interface Figure {
  /** The index of the photo's node in the body. */
  block: number;
  url: string | null;
  /** In pixels; null for a drawing without a size. */
  width: number | null;
  height: number | null;
  mime: string;
  formats: PhotoFile['formats'];
  focalPoint: PhotoFile['focalPoint'];
  caption: string;
  /** Empty for a decorative photo, as HTML wants it. */
  alternativeText: string;
  decorative: boolean;
  credit: string;
  /** The file is no longer in the media library; `url` is then null. */
  missing: boolean;
}

const figureOf = ({ image }: ImageNode, block: number): Figure => {
  const missing = image.missing === true;
  const decorative = image.decorative === true;

  return {
    block,
    url: missing ? null : image.url,
    width: image.width || null,
    height: image.height || null,
    mime: image.mime,
    formats: missing ? null : (image.formats ?? null),
    focalPoint: image.focalPoint ?? null,
    caption: image.caption ?? '',
    alternativeText: decorative ? '' : (image.alternativeText ?? ''),
    decorative,
    credit: image.credit ?? '',
    missing,
  };
};

/** The photos of a refreshed body, in reading order. */
export const figuresOf = (body: Body): Figure[] =>
  body.flatMap((node, block) => (isImageNode(node) ? [figureOf(node, block)] : []));
