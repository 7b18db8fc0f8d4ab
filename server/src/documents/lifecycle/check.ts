import type { Core } from '@strapi/strapi';

import { isDay } from '../../platform/day';
import { OFFICIAL_DOCUMENT } from '../../platform/uids';
import { parseDocumentNumber } from '../number/document-number';
import { documentIdIn } from '../references';
import type { Problem } from './refusal';
import { refuse } from './refusal';

type Data = Record<string, unknown>;

const DATES = ['issueDate', 'effectiveDate', 'expiryDate', 'validityOverrideFrom'] as const;

const badDates = (data: Data): Problem[] =>
  DATES.flatMap((field) => {
    const value = data[field];

    return value === undefined || value === null || value === '' || isDay(value)
      ? []
      : [{ path: [field], message: `${field} must be a day that exists, written 2026-03-15.` }];
  });

const isWebAddress = (value: unknown): boolean => {
  try {
    return ['http:', 'https:'].includes(new URL(String(value)).protocol);
  } catch {
    return false;
  }
};

const rowsOf = (value: unknown): Data[] =>
  Array.isArray(value) ? value.filter((row): row is Data => typeof row === 'object' && row) : [];

const badRelations = async (
  strapi: Core.Strapi,
  documentId: string,
  relations: unknown
): Promise<Problem[]> => {
  const seen = new Set<string>();
  const problems: Problem[] = [];

  for (const [index, row] of rowsOf(relations).entries()) {
    const path = ['relations', String(index)];
    const say = (message: string) =>
      problems.push({ path, message: `Relation ${index + 1}: ${message}` });
    const target = await documentIdIn(strapi, OFFICIAL_DOCUMENT, row.document);
    const key = typeof row.number === 'string' ? parseDocumentNumber(row.number).key : '';
    const identity = `${String(row.kind)} ${target ?? key}`;

    if (target === documentId) say('a document cannot have a relation to itself.');
    if ((target ?? key) && seen.has(identity)) {
      say('the same relation stands there twice. Remove one of them.');
    }
    if (row.url && !isWebAddress(row.url)) {
      say('the address must begin with https:// or http://.');
    }

    seen.add(identity);
  }

  return problems;
};

/** @throws ValidationError that names the fields and what to change */
export const checkDocument = async (
  strapi: Core.Strapi,
  documentId: string,
  data: Data
): Promise<void> => {
  const problems = [...badDates(data), ...(await badRelations(strapi, documentId, data.relations))];

  if (problems.length > 0) refuse(problems);
};
