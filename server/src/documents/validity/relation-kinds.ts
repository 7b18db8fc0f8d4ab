/**
 * What a document says of another one. The relation stands in the acting document and is stored
 * there alone; the target shows it under its inverse.
 */
export const RELATION_KINDS = [
  'based-on',
  'guides',
  'amends',
  'replaces',
  'repeals',
  'partly-repeals',
  'corrects',
  'suspends',
  'partly-suspends',
  'resumes',
  'consolidates',
  'refers-to',
  'related',
] as const;

export type RelationKind = (typeof RELATION_KINDS)[number];

/** The kinds that change the validity of their target. */
export const ACTING_KINDS = [
  'replaces',
  'repeals',
  'partly-repeals',
  'amends',
  'suspends',
  'partly-suspends',
  'resumes',
] as const satisfies readonly RelationKind[];

export type ActingKind = (typeof ACTING_KINDS)[number];

/** The code under which the target shows each kind. `related` reads the same from both ends. */
export const INVERSE_KINDS = {
  'based-on': 'basis-of',
  guides: 'guided-by',
  amends: 'amended-by',
  replaces: 'replaced-by',
  repeals: 'repealed-by',
  'partly-repeals': 'partly-repealed-by',
  corrects: 'corrected-by',
  suspends: 'suspended-by',
  'partly-suspends': 'partly-suspended-by',
  resumes: 'resumed-by',
  consolidates: 'consolidated-in',
  'refers-to': 'referred-to-by',
  related: 'related',
} as const satisfies Record<RelationKind, string>;

export type InverseRelationKind = (typeof INVERSE_KINDS)[RelationKind];

const ACTING: ReadonlySet<string> = new Set(ACTING_KINDS);

export const actsOnValidity = (kind: RelationKind): kind is ActingKind => ACTING.has(kind);
