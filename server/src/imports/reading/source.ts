import type { Core } from '@strapi/strapi';

import { archiveFile, sheetFile } from '../jobs/job-folder';
import type { Job } from '../jobs/job';
import { Archive } from '../registry/archive/read-archive';
import type { Sheet } from '../registry/sheets/read-sheet';
import { readSheet } from '../registry/sheets/read-sheet';

/** @throws ImportError */
export const openSheet = (
  strapi: Core.Strapi,
  { id, fileName }: Pick<Job, 'id' | 'fileName'>,
  sheet: string
): Promise<Sheet> => readSheet(sheetFile(strapi, id), { name: fileName, ...(sheet && { sheet }) });

/** @throws ImportError */
export const openArchive = async (
  strapi: Core.Strapi,
  { id, archiveName }: Pick<Job, 'id' | 'archiveName'>
): Promise<Archive | null> => (archiveName === null ? null : Archive.open(archiveFile(strapi, id)));
