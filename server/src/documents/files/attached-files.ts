import type { Core } from '@strapi/strapi';

import type { Knex } from '../../platform/database';
import { columnOf, run } from '../../platform/database';
import { findFiles } from '../../platform/media-library';
import { mediaLinkTable } from '../../platform/media-links';
import { ATTACHMENT, FILE, OFFICIAL_DOCUMENT } from '../../platform/uids';
import type { StoredFile } from './read-bytes';
import { FILE_CHECKSUMS } from './table';

interface ComponentJoin {
  joinTable: {
    name: string;
    joinColumn: { name: string };
    inverseJoinColumn: { name: string };
  };
}

/** The attachments of all documents, as rows of the component. */
const attachmentIds = (strapi: Core.Strapi, of: 'published' | 'all'): Knex.QueryBuilder => {
  const { tableName, attributes } = strapi.db.metadata.get(OFFICIAL_DOCUMENT);
  const { joinTable } = attributes.attachments as unknown as ComponentJoin;
  const ids = strapi.db
    .getConnection(joinTable.name)
    .where({ field: 'attachments' })
    .select(joinTable.inverseJoinColumn.name);

  if (of === 'all') return ids;

  return ids.whereIn(
    joinTable.joinColumn.name,
    strapi.db
      .getConnection(tableName)
      .whereNotNull(columnOf(strapi, OFFICIAL_DOCUMENT, 'publishedAt'))
      .select('id')
  );
};

const fileIds = (strapi: Core.Strapi, of: 'published' | 'all'): Knex.QueryBuilder => {
  const links = mediaLinkTable(strapi);

  return strapi.db
    .getConnection(links.name)
    .where({ [links.relatedType]: ATTACHMENT, field: 'file' })
    .whereIn(links.relatedId, attachmentIds(strapi, of))
    .select(links.fileId);
};

export const findStoredFile = async (
  strapi: Core.Strapi,
  id: number
): Promise<StoredFile | undefined> => {
  const [file] = await findFiles<StoredFile>(strapi, { ids: [id], hashes: [] }, { signed: false });

  return file;
};

/** Whether a document, if only a draft, has the file. */
export const isAttached = async (strapi: Core.Strapi, id: number): Promise<boolean> => {
  const { fileId } = mediaLinkTable(strapi);

  return Boolean(
    await fileIds(strapi, 'all')
      .where({ [fileId]: id })
      .first()
  );
};

const FILES_A_PAGE = 100;

/** The files of published documents, each once, a page at a time in the order of their ids. */
export async function* pagesOfPublishedFiles(strapi: Core.Strapi): AsyncGenerator<StoredFile[]> {
  const { tableName } = strapi.db.metadata.get(FILE);
  let last = 0;

  for (;;) {
    const ids: number[] = await run(strapi, tableName, (rows) =>
      rows
        .where('id', '>', last)
        .whereIn('id', fileIds(strapi, 'published'))
        .orderBy('id')
        .limit(FILES_A_PAGE)
        .pluck('id')
    );

    if (ids.length === 0) return;

    const files = await findFiles<StoredFile>(strapi, { ids, hashes: [] }, { signed: false });

    yield files.sort((one, other) => one.id - other.id);
    last = Number(ids.at(-1));
  }
}

export const countPublishedFiles = async (strapi: Core.Strapi): Promise<number> => {
  const { tableName } = strapi.db.metadata.get(FILE);
  const [row] = await run<Array<{ total: number | string }>>(strapi, tableName, (rows) =>
    rows.whereIn('id', fileIds(strapi, 'published')).count({ total: '*' })
  );

  return Number(row?.total ?? 0);
};

/** The attached files, of drafts too, whose bytes were never recorded. */
export const findUnrecordedIds = async (strapi: Core.Strapi): Promise<number[]> => {
  const { tableName } = strapi.db.metadata.get(FILE);
  const recorded = strapi.db
    .getConnection(FILE_CHECKSUMS)
    .whereNotNull('present_file_id')
    .select('present_file_id');

  return run(strapi, tableName, (rows) =>
    rows.whereIn('id', fileIds(strapi, 'all')).whereNotIn('id', recorded).orderBy('id').pluck('id')
  );
};

/** A place of a published document where a file was: the media library has it no more. */
export interface EmptyAttachment {
  documentId: string;
  number: string | null;
  title: string | null;
}

export const findEmptyAttachments = async (strapi: Core.Strapi): Promise<EmptyAttachment[]> => {
  const links = mediaLinkTable(strapi);
  const withFile = strapi.db
    .getConnection(links.name)
    .where({ [links.relatedType]: ATTACHMENT, field: 'file' })
    .select(links.relatedId);
  const empty: number[] = await run(strapi, strapi.db.metadata.get(ATTACHMENT).tableName, (rows) =>
    rows
      .whereIn('id', attachmentIds(strapi, 'published'))
      .whereNotIn('id', withFile)
      .orderBy('id')
      .pluck('id')
  );

  if (empty.length === 0) return [];

  const documents: Array<{
    documentId: string;
    number: string | null;
    attachments: Array<{ title: string | null }>;
  }> = await strapi.db.query(OFFICIAL_DOCUMENT).findMany({
    where: { publishedAt: { $notNull: true }, attachments: { id: { $in: empty } } },
    populate: { attachments: { where: { id: { $in: empty } } } },
    orderBy: { id: 'asc' },
  });

  return documents.flatMap(({ documentId, number, attachments }) =>
    attachments.map(({ title }) => ({ documentId, number, title }))
  );
};
