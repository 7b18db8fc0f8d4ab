import type { Core } from '@strapi/strapi';

import { insertAll, run } from '../../platform/database';
import { deriveTimelines } from '../validity/derive-timelines';
import { downstreamOf, EDGES_FETCHED_FOR, upstreamOf } from '../validity/reach';
import type { Timeline, ValidityDocument, ValidityState } from '../validity/timeline';
import type { LinkRow } from './links';
import { edgeOf, linksFrom, linksTo } from './links';
import type { RegisterRow } from './published';
import { FIRST_DAY, LAST_DAY, PERIODS, REGISTER, TIMELINES } from './tables';

const chunked = async <Item, Result>(
  items: Item[],
  work: (part: Item[]) => Promise<Result[]>
): Promise<Result[]> => {
  const results: Result[] = [];

  for (let start = 0; start < items.length; start += EDGES_FETCHED_FOR) {
    results.push(...(await work(items.slice(start, start + EDGES_FETCHED_FOR))));
  }

  return results;
};

/** What others do to these documents, and that to them, and so on. */
export const gatherUpstream = (strapi: Core.Strapi, documentIds: string[]) =>
  upstreamOf(documentIds, async (ids) => (await linksTo(strapi, ids)).flatMap(edgeOf));

const toValidity = (row: RegisterRow, acts: ValidityDocument['acts']): ValidityDocument => ({
  documentId: row.document_id,
  number: row.number ?? row.abstract ?? '',
  issueDate: row.issue_date,
  effectiveDate: row.effective_date,
  expiryDate: row.expiry_date,
  override: row.override_state
    ? {
        state: row.override_state as ValidityState,
        reason: row.override_reason ?? '',
        from: row.override_from,
      }
    : null,
  acts,
});

/** Published documents as far as their validity goes. */
export const loadValidity = async (
  strapi: Core.Strapi,
  documentIds: string[]
): Promise<ValidityDocument[]> => {
  const rows = await chunked<string, RegisterRow>(documentIds, (ids) =>
    run(strapi, REGISTER, (table) =>
      table.where({ is_main: 1 }).whereIn('document_id', ids).select('*')
    )
  );
  const links = await chunked<string, LinkRow>(documentIds, (ids) => linksFrom(strapi, ids));
  const acts = new Map<string, Array<ValidityDocument['acts'][number]>>();

  for (const { actor, kind, target } of links.flatMap(edgeOf)) {
    acts.set(actor, [...(acts.get(actor) ?? []), { kind, target }]);
  }

  return rows.map((row) => toValidity(row, acts.get(row.document_id) ?? []));
};

interface Version {
  document_id: string;
  locale: string;
  issue_date: string | null;
}

/** The languages that documents are published in. */
const versionsOf = async (
  strapi: Core.Strapi,
  documentIds: string[]
): Promise<Map<string, Version[]>> => {
  const rows: Version[] = await run(strapi, REGISTER, (table) =>
    table.whereIn('document_id', documentIds).select('document_id', 'locale', 'issue_date')
  );
  const versions = new Map<string, Version[]>();

  for (const row of rows) {
    versions.set(row.document_id, [...(versions.get(row.document_id) ?? []), row]);
  }

  return versions;
};

const store = async (strapi: Core.Strapi, timelines: Map<string, Timeline>): Promise<void> => {
  const entries = [...timelines];

  for (let start = 0; start < entries.length; start += EDGES_FETCHED_FOR) {
    const part = entries.slice(start, start + EDGES_FETCHED_FOR);
    const ids = part.map(([documentId]) => documentId);
    const versions = await versionsOf(strapi, ids);
    // Once for each language: a count of those in force then needs nothing but an index.
    const periods = part.flatMap(([documentId, timeline]) =>
      (versions.get(documentId) ?? []).flatMap(({ locale, issue_date: issued }) =>
        timeline.periods.map(({ state, from, until }) => ({
          document_id: documentId,
          locale,
          state,
          from_date: from ?? FIRST_DAY,
          until_date: until ?? LAST_DAY,
          issue_date: issued,
        }))
      )
    );

    await forget(strapi, ids);

    await insertAll(
      strapi,
      TIMELINES,
      part.map(([documentId, timeline]) => ({
        document_id: documentId,
        timeline: JSON.stringify(timeline),
      }))
    );
    await insertAll(strapi, PERIODS, periods);
  }
};

const forget = async (strapi: Core.Strapi, documentIds: string[]): Promise<void> => {
  await run(strapi, TIMELINES, (rows) => rows.whereIn('document_id', documentIds).delete());
  await run(strapi, PERIODS, (rows) => rows.whereIn('document_id', documentIds).delete());
};

/** Derives anew the validity of these documents and of all that theirs may change. */
export const refreshTimelines = async (
  strapi: Core.Strapi,
  documentIds: string[]
): Promise<void> => {
  const concerned = await downstreamOf(documentIds, async (ids) =>
    (await linksFrom(strapi, ids)).flatMap(edgeOf)
  );
  const upstream = await gatherUpstream(strapi, concerned.documentIds);

  if (!concerned.complete || !upstream.complete) {
    strapi.log.warn(
      `newsroom: more than ${upstream.documentIds.length} documents act on one another; the validity of some may be out of date. Check the relations of ${documentIds.join(', ')}.`
    );
  }

  const timelines = deriveTimelines(await loadValidity(strapi, upstream.documentIds));
  const wanted = new Set(concerned.documentIds);
  const gone = concerned.documentIds.filter((documentId) => !timelines.has(documentId));

  await chunked(gone, async (ids) => {
    await forget(strapi, ids);

    return [];
  });
  await store(strapi, new Map([...timelines].filter(([documentId]) => wanted.has(documentId))));
};

/** The time lines of published documents. */
export const findTimelines = async (
  strapi: Core.Strapi,
  documentIds: string[]
): Promise<Map<string, Timeline>> => {
  const rows = await chunked<string, { document_id: string; timeline: string }>(
    documentIds,
    (ids) =>
      run(strapi, TIMELINES, (table) =>
        table.whereIn('document_id', ids).select('document_id', 'timeline')
      )
  );

  return new Map(
    rows.map(({ document_id: id, timeline }) => [id, JSON.parse(timeline) as Timeline])
  );
};
