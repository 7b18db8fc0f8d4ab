import type { Photo } from './photo-node';

/** A file as the media library's dialog hands it over: what we need may be there or not. */
export interface Asset {
  id: number;
  name: string;
  url?: string;
  hash: string;
  ext?: string | null;
  mime?: string;
  size?: number;
  width?: number | null;
  height?: number | null;
  formats?: unknown;
  previewUrl?: string | null;
  provider?: string;
  focalPoint?: { x: number; y: number } | null;
  alternativeText?: string | null;
  caption?: string | null;
  createdAt?: string;
  updatedAt?: string;
}

const NOW = () => new Date().toISOString();

const extensionOf = (name: string): string => /\.[^.\s]+$/.exec(name)?.[0] ?? '';

/**
 * The media library writes a file's name where nobody wrote an alternative text, and a name is no
 * alternative text.
 */
const unlessName = (text: string | null | undefined, name: string): string => {
  const trimmed = text?.trim() ?? '';
  const bare = name.slice(0, name.length - extensionOf(name).length);

  return trimmed === name || trimmed === bare ? '' : trimmed;
};

/** The file's own attributes, all of them, as Strapi's check of a Blocks field wants them. */
const fileOf = (asset: Asset) => ({
  id: asset.id,
  name: asset.name,
  url: asset.url ?? '',
  hash: asset.hash,
  ext: asset.ext ?? '',
  mime: asset.mime ?? '',
  size: asset.size ?? 0,
  width: asset.width ?? 0,
  height: asset.height ?? 0,
  formats: (asset.formats ?? null) as Photo['formats'],
  previewUrl: asset.previewUrl ?? null,
  provider: asset.provider ?? 'local',
  ...(asset.focalPoint ? { focalPoint: asset.focalPoint } : {}),
  createdAt: asset.createdAt ?? NOW(),
  updatedAt: asset.updatedAt ?? NOW(),
});

/**
 * A photo's first use: caption and alternative text begin as the media library has them and from
 * then on belong to this place in the text.
 */
export const photoFromAsset = (asset: Asset): Photo => ({
  ...fileOf(asset),
  caption: unlessName(asset.caption, asset.name),
  alternativeText: unlessName(asset.alternativeText, asset.name),
  credit: '',
});

/**
 * Another file in the same place. What the editor wrote about the place stays, since a caption
 * typed is work; what is empty is filled from the new file.
 */
export const replaceFile = (photo: Photo, asset: Asset): Photo => {
  const first = photoFromAsset(asset);

  return {
    ...fileOf(asset),
    caption: photo.caption || first.caption,
    alternativeText: photo.alternativeText || first.alternativeText,
    credit: photo.credit || '',
    ...(photo.decorative ? { decorative: true } : {}),
  };
};

/** Wide enough for the editor's column on a dense screen; an original may weigh ten megabytes. */
const ENOUGH_WIDTH_PX = 900;

/** The lightest rendition that looks sharp in the editor. */
export const previewUrl = ({ url, formats }: Photo, backend = ''): string => {
  const candidates = Object.values(formats ?? {})
    .filter((format) => format.url && format.width >= ENOUGH_WIDTH_PX)
    .sort((left, right) => left.width - right.width);
  const chosen = candidates[0]?.url ?? url;

  return chosen.startsWith('/') ? `${backend}${chosen}` : chosen;
};
