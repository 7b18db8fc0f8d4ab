import type { Core } from '@strapi/strapi';

import { insertAll, run } from '../../platform/database';
import type { Edge } from '../validity/reach';
import type { RelationKind } from '../validity/relation-kinds';
import type { NewLink } from './published';
import { LINKS, REGISTER } from './tables';

/** A relation of a published document; `target_id` is set while its target is published too. */
export interface LinkRow extends NewLink {
  id: number;
  source_id: string;
  position: number;
  target_id: string | null;
}

const COLUMNS = [
  'id',
  'source_id',
  'position',
  'kind',
  'chosen_id',
  'number',
  'title',
  'url',
  'target_key',
  'target_id',
];

/** The relations that a document holds of others, in its order. */
export const linksFrom = (strapi: Core.Strapi, documentIds: string[]): Promise<LinkRow[]> =>
  run(strapi, LINKS, (rows) =>
    rows.whereIn('source_id', documentIds).orderBy(['source_id', 'position']).select(COLUMNS)
  );

/** The relations that published documents hold of these. */
export const linksTo = (strapi: Core.Strapi, documentIds: string[]): Promise<LinkRow[]> =>
  run(strapi, LINKS, (rows) =>
    rows.whereIn('target_id', documentIds).orderBy(['source_id', 'position']).select(COLUMNS)
  );

export const edgeOf = ({ source_id: actor, kind, target_id: target }: LinkRow): Edge[] =>
  target === null ? [] : [{ actor, kind: kind as RelationKind, target }];

/** Stores what each of these documents says of others in place of what it said. */
export const replaceLinks = async (
  strapi: Core.Strapi,
  links: Map<string, NewLink[]>
): Promise<void> => {
  if (links.size === 0) return;

  await run(strapi, LINKS, (rows) => rows.whereIn('source_id', [...links.keys()]).delete());

  const values = [...links].flatMap(([source, own]) =>
    own.map((link, position) => ({ ...link, source_id: source, position }))
  );

  await insertAll(strapi, LINKS, values);
};

interface Candidate {
  document_id: string;
  number_key: string | null;
  body_id: string | null;
}

const candidatesFor = (strapi: Core.Strapi, keys: string[], ids: string[]): Promise<Candidate[]> =>
  run(strapi, REGISTER, (rows) =>
    rows
      .where({ is_main: 1 })
      .where((either) => {
        void either.whereIn('number_key', keys).orWhereIn('document_id', ids);
      })
      .select('document_id', 'number_key', 'body_id')
  );

/** One target, or none: a number that several bodies have used says nothing without the body. */
const targetAmong = (
  candidates: Candidate[],
  { chosen_id: chosen, target_key: key, source_id: source }: LinkRow,
  body: string | null
): string | null => {
  if (chosen) return candidates.some(({ document_id: id }) => id === chosen) ? chosen : null;

  const bearers = candidates.filter(
    (candidate) => candidate.number_key === key && candidate.document_id !== source
  );
  const own = bearers.filter((candidate) => body !== null && candidate.body_id === body);
  const [only, another] = own.length > 0 ? own : bearers;

  return only && !another ? only.document_id : null;
};

const definite = (values: Array<string | null>): string[] => [
  ...new Set(values.filter((value): value is string => Boolean(value))),
];

/**
 * Leads relations to their targets after a change of these documents: those that these hold, those
 * that have chosen one of them, and those that know nothing but one of these numbers.
 *
 * @returns the documents that a relation was led to, or away from
 */
export const resolveLinks = async (
  strapi: Core.Strapi,
  { documentIds, keys }: { documentIds: string[]; keys: string[] }
): Promise<string[]> => {
  const links: LinkRow[] = await run(strapi, LINKS, (rows) =>
    rows
      .whereIn('source_id', documentIds)
      .orWhereIn('chosen_id', documentIds)
      .orWhereIn('target_key', keys)
      .select(COLUMNS)
  );
  const candidates = await candidatesFor(
    strapi,
    definite(links.map(({ target_key: key }) => key)),
    definite(links.flatMap(({ chosen_id: chosen, source_id: source }) => [chosen, source]))
  );
  const bodies = new Map(candidates.map(({ document_id: id, body_id: body }) => [id, body]));
  const touched: Array<string | null> = [];

  for (const link of links) {
    const target = targetAmong(candidates, link, bodies.get(link.source_id) ?? null);

    if (target === link.target_id) continue;

    touched.push(link.target_id, target);
    await run(strapi, LINKS, (rows) => rows.where({ id: link.id }).update({ target_id: target }));
  }

  return definite(touched);
};
