import type { Core } from '@strapi/strapi';

import { normaliseTexts, schemaOf } from '../../platform/content';
import { OFFICIAL_DOCUMENT } from '../../platform/uids';
import type { RegistryField } from '../registry/columns/fields';
import type { RegistryRow } from '../registry/rows/registry-row';
import type { Draft } from './current';
import type { Term } from './terms';
import { isMissing } from './terms';

const VALUES = [
  'number',
  'signer',
  'signerPosition',
  'issueDate',
  'effectiveDate',
  'expiryDate',
  'abstract',
] as const satisfies readonly RegistryField[];

export type ValueField = (typeof VALUES)[number];

export interface RowTerms {
  documentType: Term | null;
  issuingBody: Term | null;
  subjects: Term[];
}

export interface Changes {
  values: Partial<Record<ValueField, string>>;
  terms: Partial<RowTerms>;
}

/** What the row says, as the site would store it; a blank cell says nothing. */
export const valuesOf = (
  strapi: Core.Strapi,
  row: RegistryRow
): Partial<Record<ValueField, string>> => {
  const said = VALUES.flatMap((field) => (row[field] === null ? [] : [[field, row[field]]]));
  const schema = schemaOf(strapi, OFFICIAL_DOCUMENT);
  const data: Partial<Record<ValueField, string>> = Object.fromEntries(said);

  return schema ? normaliseTexts(schema, data) : data;
};

/** The fields whose text is longer than the site takes, with how long it may be. */
export const tooLong = (
  strapi: Core.Strapi,
  values: Partial<Record<ValueField, string>>
): Array<{ field: ValueField; limit: number }> =>
  VALUES.flatMap((field) => {
    const attribute = schemaOf(strapi, OFFICIAL_DOCUMENT)?.attributes[field];
    const limit = (attribute as { maxLength?: number } | undefined)?.maxLength;

    return limit !== undefined && (values[field]?.length ?? 0) > limit ? [{ field, limit }] : [];
  });

const isSame = (term: Term, stored: { documentId: string } | null | undefined): boolean =>
  !isMissing(term) && term.documentId === stored?.documentId;

const sameSubjects = (terms: readonly Term[], stored: Draft['subjects']): boolean => {
  const ids = new Set(stored.map(({ documentId }) => documentId));

  return (
    terms.length === ids.size && terms.every((term) => !isMissing(term) && ids.has(term.documentId))
  );
};

/** What the row says otherwise than the draft does; all of it where there is no draft. */
export const changesOf = (
  values: Partial<Record<ValueField, string>>,
  { documentType, issuingBody, subjects }: RowTerms,
  draft: Draft | null
): Changes => {
  const changes: Changes = { values: {}, terms: {} };

  for (const field of VALUES) {
    const value = values[field];

    if (value !== undefined && value !== (draft?.[field] ?? undefined)) {
      changes.values[field] = value;
    }
  }

  if (documentType && !isSame(documentType, draft?.documentType)) {
    changes.terms.documentType = documentType;
  }
  if (issuingBody && !isSame(issuingBody, draft?.issuingBody)) {
    changes.terms.issuingBody = issuingBody;
  }
  if (subjects.length > 0 && !sameSubjects(subjects, draft?.subjects ?? [])) {
    changes.terms.subjects = subjects;
  }

  return changes;
};
