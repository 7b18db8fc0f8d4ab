import type { DocumentNumber } from '../../../../server/src/documents/number/document-number';
import {
  ADMINISTRATIVE_TYPES,
  CONSOLIDATED_TYPE,
  COPY_TYPES,
  NORMATIVE_TYPES,
  PARTY_TYPES,
} from '../../../../server/src/documents/number/type-codes';

/** The Vietnamese name that a type's code stands for all over the country. */
export const typeName = (code: string): string | undefined =>
  [
    ...NORMATIVE_TYPES,
    ...ADMINISTRATIVE_TYPES,
    CONSOLIDATED_TYPE,
    ...COPY_TYPES,
    ...PARTY_TYPES,
  ].find((type) => type.code === code)?.name;

export type NumberPart =
  | { part: 'sequence' | 'year' | 'issuer' | 'unit'; text: string }
  | { part: 'type'; text: string; name: string | undefined }
  /** The number names no type: that of a công văn, or of a law. */
  | { part: 'no-type'; normative: boolean }
  | { part: 'normative'; normative: boolean };

/** What a number that could be read says, in the order in which it says it. */
export const partsOf = (number: DocumentNumber): NumberPart[] => {
  const { sequence, year, typeCode, issuerCode, unitCode, normative } = number;
  const parts: NumberPart[] = [];

  if (sequence !== null) parts.push({ part: 'sequence', text: sequence });
  if (year !== null) parts.push({ part: 'year', text: String(year) });
  if (typeCode === null) parts.push({ part: 'no-type', normative: normative === true });
  else parts.push({ part: 'type', text: typeCode, name: typeName(typeCode) });
  if (issuerCode !== null) parts.push({ part: 'issuer', text: issuerCode });
  if (unitCode !== null) parts.push({ part: 'unit', text: unitCode });
  parts.push({ part: 'normative', normative: normative === true });

  return parts;
};
