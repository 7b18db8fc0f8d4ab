import type { LibraryFile } from '../body/photos';

/** A file of the media library as front ends see it, without what concerns the server only. */
export const toFile = (file: LibraryFile) => ({
  url: file.url,
  name: file.name,
  width: file.width ?? null,
  height: file.height ?? null,
  mime: file.mime,
  formats: file.formats ?? null,
  focalPoint: file.focalPoint ?? null,
  alternativeText: (file as { alternativeText?: string | null }).alternativeText ?? null,
  caption: (file as { caption?: string | null }).caption ?? null,
});
