import type { Core } from '@strapi/strapi';

import { run, columnOf } from '../../platform/database';
import { optionsOf } from '../../platform/settings';
import { OFFICIAL_DOCUMENT } from '../../platform/uids';
import { today } from '../today';
import type { IsoDate } from '../validity/timeline';

/** A document that was signed and should have been public by now. */
export interface OverdueDocument {
  documentId: string;
  locale: string | null;
  number: string | null;
  abstract: string;
  issueDate: IsoDate;
  /** How many days ago it should have been published. */
  daysLate: number;
}

/** Answer of the admin route `GET /newsroom/official-documents/overdue`, as `{ data }`. */
export interface Overdue {
  /** The option `publicationDays`; 0: nothing is ever late. */
  publicationDays: number;
  total: number;
  /** The latest ten, the one that waits the longest first. */
  documents: OverdueDocument[];
}

const SHOWN = 10;
const DAY_MS = 86_400_000;

const daysBefore = (day: IsoDate, days: number): IsoDate =>
  new Date(Date.parse(day) - days * DAY_MS).toISOString().slice(0, 10);

interface Row {
  documentId: string;
  locale: string | null;
  number: string | null;
  abstract: string;
  issueDate: IsoDate;
}

/** Documents that no reader has seen in any language, though their signing is so long ago. */
export const findOverdue = async (strapi: Core.Strapi): Promise<Overdue> => {
  const { publicationDays } = optionsOf(strapi);

  if (publicationDays === 0) return { publicationDays, total: 0, documents: [] };

  const { tableName } = strapi.db.metadata.get(OFFICIAL_DOCUMENT);
  const column = (attribute: string) => columnOf(strapi, OFFICIAL_DOCUMENT, attribute);
  const now = today(strapi);
  const published = strapi.db
    .getConnection(tableName)
    .whereNotNull(column('publishedAt'))
    .select(column('documentId'));
  const waiting: string[] = await run(strapi, tableName, (rows) =>
    rows
      .whereNull(column('publishedAt'))
      .where(column('issueDate'), '<', daysBefore(now, publicationDays))
      .whereNotIn(column('documentId'), published)
      .distinct(column('documentId'), column('issueDate'))
      .orderBy(column('issueDate'))
      .pluck(column('documentId'))
  );
  const documentIds = [...new Set(waiting)];
  const rows: Row[] = await strapi.db.query(OFFICIAL_DOCUMENT).findMany({
    where: { documentId: { $in: documentIds.slice(0, SHOWN) }, publishedAt: null },
    select: ['documentId', 'locale', 'number', 'abstract', 'issueDate'],
    orderBy: [{ issueDate: 'asc' }, { documentId: 'asc' }],
  });
  const seen = new Set<string>();
  const each = rows.filter(({ documentId }) => !seen.has(documentId) && seen.add(documentId));

  return {
    publicationDays,
    total: documentIds.length,
    documents: each.map((row) => ({
      ...row,
      daysLate:
        Math.round((Date.parse(now) - Date.parse(row.issueDate)) / DAY_MS) - publicationDays,
    })),
  };
};
