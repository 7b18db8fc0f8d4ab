import type { Core } from '@strapi/strapi';

import type { OutputCell } from '../../platform/spreadsheets/write-xlsx';
import { OFFICIAL_DOCUMENT } from '../../platform/uids';
import type { RegistryField } from '../registry/columns/fields';
import type { Draft } from '../run/current';
import { documentsWithOwnId } from '../run/identities';
import type { Language } from './headings';
import { FIELD_HEADINGS } from './headings';

const COLUMNS: readonly RegistryField[] = [
  'number',
  'documentType',
  'issuingBody',
  'issueDate',
  'effectiveDate',
  'expiryDate',
  'signer',
  'signerPosition',
  'abstract',
  'subjects',
  'files',
  'ownId',
];

/** Documents read at a time. */
const PAGE = 200;

/** A list as the panel asks for it. */
export interface ListQuery {
  locale?: string;
  filters?: unknown;
  sort?: unknown;
  _q?: string;
}

interface Named {
  name: string | null;
}

type Exported = Omit<Draft, 'documentType' | 'issuingBody' | 'subjects'> & {
  documentType: Named | null;
  issuingBody: Named | null;
  subjects: Named[];
};

export const exportHeadings = (language: Language): readonly string[] =>
  COLUMNS.map((field) => FIELD_HEADINGS[field][language]);

const day = (value: unknown): OutputCell =>
  typeof value === 'string' && value ? { date: value.slice(0, 10) } : null;

const cellsOf = (document: Exported, ownId: string): OutputCell[] => [
  document.number,
  document.documentType?.name,
  document.issuingBody?.name,
  day(document.issueDate),
  day(document.effectiveDate),
  day(document.expiryDate),
  document.signer,
  document.signerPosition,
  document.abstract,
  document.subjects.map(({ name }) => name).join('; '),
  document.attachments.flatMap(({ file }) => (file ? [file.name] : [])).join('; '),
  ownId,
];

/**
 * Which drafts a list holds, in its order.
 *
 * @throws ValidationError for filters that the type does not have.
 */
export const listDocuments = async (
  strapi: Core.Strapi,
  { locale, ...query }: ListQuery
): Promise<string[]> => {
  const listed = (await strapi.documents(OFFICIAL_DOCUMENT as never).findMany({
    ...query,
    ...(locale && { locale }),
    status: 'draft',
    fields: ['documentId'],
    limit: -1,
  } as never)) as unknown as Array<{ documentId: string }>;

  return listed.map(({ documentId }) => documentId);
};

/** These documents as an import reads them, in pages, so that memory does not grow with them. */
export async function* exportRows(
  strapi: Core.Strapi,
  ids: readonly string[],
  locale: string | undefined
): AsyncGenerator<OutputCell[]> {
  for (let start = 0; start < ids.length; start += PAGE) {
    const page = ids.slice(start, start + PAGE);
    const found: Exported[] = await strapi.db.query(OFFICIAL_DOCUMENT).findMany({
      where: { documentId: { $in: page }, publishedAt: null, ...(locale && { locale }) },
      populate: {
        documentType: { select: ['name'] },
        issuingBody: { select: ['name'] },
        subjects: { select: ['name'] },
        attachments: { populate: { file: { select: ['name'] } } },
      },
    });
    const byId = new Map(found.map((document) => [document.documentId, document]));
    const ownIds = await documentsWithOwnId(strapi, page);

    for (const id of page) {
      const document = byId.get(id);

      if (document) yield cellsOf(document, ownIds.get(id) ?? id);
    }
  }
}
