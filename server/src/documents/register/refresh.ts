import type { Core } from '@strapi/strapi';

import { insertAll, run } from '../../platform/database';
import { edgeOf, linksFrom, replaceLinks, resolveLinks } from './links';
import type { DocumentRow, NewLink } from './published';
import { findDrafts, findPublished, linksOf, registerRow } from './published';
import { REGISTER, SUBJECTS } from './tables';
import { refreshTimelines } from './timelines';

/** Where the relations of documents are to be read. */
export type RelationSource =
  /**
   * At a publication in these languages (an empty text where there are none): Strapi drops from the
   * published version what leads to a document that is not published yet; ours waits for it.
   */
  | { draftsOf: string[] }
  /** At any other time, since a draft may hold what has not been published. */
  | 'published'
  /** As they are known already. */
  | 'register';

const byDocument = (rows: DocumentRow[]): Map<string, DocumentRow[]> => {
  const documents = new Map<string, DocumentRow[]>();

  for (const row of rows) {
    documents.set(row.documentId, [...(documents.get(row.documentId) ?? []), row]);
  }

  return documents;
};

const mainFirst = (rows: DocumentRow[], defaultLocale: string): DocumentRow[] =>
  [...rows].sort((a, b) => Number(b.locale === defaultLocale) - Number(a.locale === defaultLocale));

const keysOf = async (strapi: Core.Strapi, documentIds: string[]): Promise<string[]> =>
  (
    await run<Array<string | null>>(strapi, REGISTER, (rows) =>
      rows.whereIn('document_id', documentIds).pluck('number_key')
    )
  ).filter((key): key is string => Boolean(key));

const replaceRows = async (
  strapi: Core.Strapi,
  documentIds: string[],
  documents: DocumentRow[][]
): Promise<void> => {
  await run(strapi, REGISTER, (table) => table.whereIn('document_id', documentIds).delete());
  await run(strapi, SUBJECTS, (table) => table.whereIn('document_id', documentIds).delete());
  await insertAll(
    strapi,
    REGISTER,
    documents.flatMap((rows) => rows.map((row, index) => registerRow(row, index === 0)))
  );
  await insertAll(
    strapi,
    SUBJECTS,
    documents.flat().flatMap(({ documentId, locale, subjects }) =>
      subjects.map((subject) => ({
        document_id: documentId,
        locale: locale ?? '',
        subject_id: subject.documentId,
      }))
    )
  );
};

/** What holds of a document in one language holds of it in all. */
const linksOfAll = (rows: DocumentRow[], drafts: DocumentRow[], draftsOf: string[]): NewLink[] => {
  const [main] = rows;

  if (!main) return [];

  const relations = rows.flatMap((row) => {
    const locale = row.locale ?? '';
    const draft = draftsOf.includes(locale)
      ? drafts.find((candidate) => (candidate.locale ?? '') === locale)
      : undefined;

    return (draft ?? row).relations;
  });

  return linksOf({ ...main, relations });
};

const refreshLinks = async (
  strapi: Core.Strapi,
  documentIds: string[],
  documents: Map<string, DocumentRow[]>,
  source: RelationSource
): Promise<void> => {
  if (source === 'register') {
    const gone = documentIds.filter((documentId) => !documents.has(documentId));

    return replaceLinks(strapi, new Map(gone.map((documentId) => [documentId, []])));
  }

  const draftsOf = source === 'published' ? [] : source.draftsOf;
  const drafts = byDocument(draftsOf.length > 0 ? await findDrafts(strapi, documentIds) : []);

  return replaceLinks(
    strapi,
    new Map(
      documentIds.map((documentId) => [
        documentId,
        linksOfAll(documents.get(documentId) ?? [], drafts.get(documentId) ?? [], draftsOf),
      ])
    )
  );
};

/** Brings the register in step with documents that were published, taken back or deleted. */
export const refreshDocuments = async (
  strapi: Core.Strapi,
  documentIds: string[],
  { defaultLocale, relations }: { defaultLocale: string; relations: RelationSource }
): Promise<void> => {
  const found = byDocument(await findPublished(strapi, documentIds));
  const documents = new Map(
    [...found].map(([documentId, rows]) => [documentId, mainFirst(rows, defaultLocale)])
  );
  const keysBefore = await keysOf(strapi, documentIds);
  const targetsBefore = (await linksFrom(strapi, documentIds)).flatMap(edgeOf);

  await replaceRows(strapi, documentIds, [...documents.values()]);
  await refreshLinks(strapi, documentIds, documents, relations);

  const keys = [...new Set([...keysBefore, ...(await keysOf(strapi, documentIds))])];
  const touched = await resolveLinks(strapi, { documentIds, keys });

  await refreshTimelines(strapi, [
    ...new Set([...documentIds, ...touched, ...targetsBefore.map(({ target }) => target)]),
  ]);
};
