/** What a column of a register can hold. */
export const REGISTRY_FIELDS = [
  'number',
  'documentType',
  'issuingBody',
  'signer',
  'signerPosition',
  'issueDate',
  'effectiveDate',
  'expiryDate',
  'abstract',
  'subjects',
  'files',
  'ownId',
  'notes',
] as const;

export type RegistryField = (typeof REGISTRY_FIELDS)[number];

/** Which column, from 0, holds each field; a field may have none, and a column no field. */
export type ColumnMapping = Partial<Record<RegistryField, number>>;
