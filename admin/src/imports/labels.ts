import type { JobStatus, Outcome } from '../../../server/src/imports/jobs/job';
import type { RegistryField } from '../../../server/src/imports/registry/columns/fields';
import type { ProblemLevel } from '../../../server/src/imports/registry/rows/problem';
import type { MessageKey } from '../platform/messages';

/** The fields that an import fills; official documents have no place for notes. */
export const FIELD_LABELS = {
  number: 'registry.field.number',
  documentType: 'registry.field.document-type',
  issuingBody: 'registry.field.issuing-body',
  issueDate: 'registry.field.issue-date',
  effectiveDate: 'registry.field.effective-date',
  expiryDate: 'registry.field.expiry-date',
  abstract: 'registry.field.abstract',
  signer: 'registry.field.signer',
  signerPosition: 'registry.field.signer-position',
  subjects: 'registry.field.subjects',
  files: 'registry.field.files',
  ownId: 'registry.field.own-id',
} as const satisfies Partial<Record<RegistryField, MessageKey>>;

export type ImportedField = keyof typeof FIELD_LABELS;

export const IMPORTED_FIELDS = Object.keys(FIELD_LABELS) as ImportedField[];

export const STATUS_LABELS: Readonly<Record<JobStatus, MessageKey>> = {
  uploaded: 'registry.status.uploaded',
  checking: 'registry.status.checking',
  ready: 'registry.status.ready',
  running: 'registry.status.running',
  paused: 'registry.status.paused',
  done: 'registry.status.done',
  cancelled: 'registry.status.cancelled',
  failed: 'registry.status.failed',
};

export const OUTCOME_LABELS: Readonly<Record<Outcome, MessageKey>> = {
  created: 'registry.outcome.created',
  updated: 'registry.outcome.updated',
  unchanged: 'registry.outcome.unchanged',
  skipped: 'registry.outcome.skipped',
  error: 'registry.outcome.error',
};

export const LEVEL_LABELS: Readonly<Record<ProblemLevel, MessageKey>> = {
  error: 'registry.level.error',
  warning: 'registry.level.warning',
};
