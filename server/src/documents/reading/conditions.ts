import type { Core } from '@strapi/strapi';

import type { Knex } from '../../platform/database';
import { DOCUMENT_TYPE, ISSUING_BODY } from '../../platform/uids';
import { fold } from '../../text/fold';
import { parseDocumentNumber } from '../number/document-number';
import { PERIODS, REGISTER, SUBJECTS } from '../register/tables';
import type { ValidityState } from '../validity/timeline';
import { STATES_IN_FORCE } from '../validity/timeline';
import type { Facet, OwnQuery } from './own-query';

/** What is asked of the register, with abbreviations led to the entries they stand for. */
export interface Conditions extends Omit<OwnQuery, 'facets' | 'type' | 'issuingBody'> {
  locale: string;
  /** The day as of which validity is meant. */
  asOf: string;
  types?: string[];
  bodies?: string[];
}

/** A word more makes a search slower, and a sentence never finds more than its first words do. */
const MAX_WORDS = 8;

const escaped = (word: string): string => word.replace(/[!%_]/g, '!$&');

const withWords = (rows: Knex.QueryBuilder, q: string): void => {
  const { key, parsed } = parseDocumentNumber(q);
  const words = fold(q).split(/\s+/).filter(Boolean).slice(0, MAX_WORDS);

  rows.where((either) => {
    if (parsed) either.orWhere('r.number_key', key);
    either.orWhere((all) => {
      for (const word of words) {
        void all.whereRaw(`r.folded like ? escape '!'`, [`%${escaped(word)}%`]);
      }
    });
  });
};

/** The rows of one table, in the schema where the site has its tables. */
export const tableOf = (strapi: Core.Strapi, name: string): string => {
  const schema = strapi.db.getSchemaName();

  return schema ? `${schema}.${name}` : name;
};

interface PeriodsAsked {
  locale: string;
  states?: readonly string[];
  day: string;
  /** Whether they are gone through by their date of issue until a page is full. */
  inOrder?: boolean;
}

/** The periods in which documents are in one of the states on a day: one at most of each document. */
export const inPeriod = (
  strapi: Core.Strapi,
  { locale, states, day, inOrder = false }: PeriodsAsked
): Knex.QueryBuilder => {
  const knex = strapi.db.connection as unknown as Knex;
  const periods = knex({ p: tableOf(strapi, PERIODS) })
    .where('p.locale', locale)
    .where('p.until_date', '>', day);

  // Out of the index's reach: SQLite would rather gather all that began before the day, and sort them.
  if (inOrder) void periods.whereRaw(`coalesce(p.from_date, '') <= ?`, [day]);
  else void periods.where('p.from_date', '<=', day);

  return states ? periods.whereIn('p.state', [...states]) : periods;
};

type StatesAsked = Pick<Conditions, 'inForceOn' | 'validity'>;

/** The states that documents are to be in on `asOf`, which is the day of `inForceOn` too. */
export const statesAsked = (
  { inForceOn, validity }: StatesAsked,
  except?: Facet
): readonly ValidityState[] | undefined => {
  const chosen = except === 'validity' ? undefined : validity;

  if (!inForceOn) return chosen;

  return chosen ? STATES_IN_FORCE.filter((state) => chosen.includes(state)) : STATES_IN_FORCE;
};

/**
 * How documents of a state are found: by a list of all of them, which is quick where they are few,
 * or by a look at each document in the order of the answer, which is quick where they are many.
 */
export type ByState = 'listed' | 'looked-up';

/** The register's rows that fulfil the conditions, but those of one facet. */
export const matching = (
  strapi: Core.Strapi,
  conditions: Conditions,
  { except, byState = 'listed' }: { except?: Facet; byState?: ByState } = {}
): Knex.QueryBuilder => {
  const knex = strapi.db.connection as unknown as Knex;
  const { q, types, bodies, subject, year, signer, locale, asOf } = conditions;
  const rows = knex({ r: tableOf(strapi, REGISTER) }).where('r.locale', locale);
  const states = statesAsked(conditions, except);
  const inStates = (asked: readonly ValidityState[]) => {
    if (byState === 'listed') {
      const periods = inPeriod(strapi, { locale, states: asked, day: asOf });

      void rows.whereIn('r.document_id', periods.select('p.document_id'));
      return;
    }

    // The index on states is kept out of it: SQLite would walk through all that are in the state
    // for each document that it looks at.
    const marks = asked.map(() => '?').join(', ');

    void rows.whereExists(
      inPeriod(strapi, { locale, day: asOf })
        .whereRaw('p.document_id = r.document_id')
        .whereRaw(`coalesce(p.state, '') in (${marks})`, [...asked])
        .select(knex.raw('1'))
    );
  };

  if (types && except !== 'type') rows.whereIn('r.type_id', types);
  if (bodies && except !== 'issuingBody') rows.whereIn('r.body_id', bodies);
  if (year && except !== 'year') rows.whereIn('r.year', year);
  if (signer && except !== 'signer') rows.whereIn('r.signer_key', signer.map(fold));
  if (subject && except !== 'subject') {
    rows.whereIn('r.document_id', (subjects) => {
      void subjects
        .from({ s: tableOf(strapi, SUBJECTS) })
        .select('s.document_id')
        .where('s.locale', locale)
        .whereIn('s.subject_id', subject);
    });
  }
  if (q?.trim()) withWords(rows, q);
  if (states) inStates(states);

  return rows;
};

const NARROWING = [
  'q',
  'inForceOn',
  'validity',
  'types',
  'bodies',
  'subject',
  'year',
  'signer',
] as const satisfies ReadonlyArray<keyof Conditions>;

/** Whether the conditions leave anything out. */
export const narrows = (conditions: Conditions): boolean =>
  NARROWING.some((name) => conditions[name] !== undefined && conditions[name] !== '');

/** The entries that are meant by their id or by their abbreviation. */
const entriesMeant = async (
  strapi: Core.Strapi,
  uid: string,
  asked: string[] | undefined
): Promise<string[] | undefined> => {
  if (!asked) return undefined;

  const entries: Array<{ documentId: string; abbreviation: string | null }> = await strapi.db
    .query(uid)
    .findMany({ select: ['documentId', 'abbreviation'] });
  const exact = new Set(asked);
  const meant = entries.filter(
    ({ documentId, abbreviation }) =>
      exact.has(documentId) || (abbreviation !== null && exact.has(abbreviation.normalize('NFC')))
  );

  return [...new Set(meant.map(({ documentId }) => documentId))];
};

export const conditionsOf = async (
  strapi: Core.Strapi,
  { facets: _facets, type, issuingBody, ...own }: OwnQuery,
  { locale, asOf }: { locale: string; asOf: string }
): Promise<Conditions> => ({
  ...own,
  locale,
  asOf,
  types: await entriesMeant(strapi, DOCUMENT_TYPE, type),
  bodies: await entriesMeant(strapi, ISSUING_BODY, issuingBody),
});
