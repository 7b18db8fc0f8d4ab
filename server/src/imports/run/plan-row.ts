import type { Core } from '@strapi/strapi';

import type { DocumentNumber } from '../../documents/number/document-number';
import type { ImportOptions, Outcome } from '../jobs/job';
import type { RegistryField } from '../registry/columns/fields';
import type { Archive, ArchiveEntry } from '../registry/archive/read-archive';
import type { Problem } from '../registry/rows/problem';
import { problemAt } from '../registry/rows/problem';
import type { ProblemCode, ProblemDetails } from '../registry/rows/problem-words';
import type { RegistryRow } from '../registry/rows/registry-row';
import type { Changes, RowTerms } from './changes';
import { changesOf, tooLong, valuesOf } from './changes';
import type { Attached, Current } from './current';
import { readCurrent } from './current';
import type { ReadNumber } from './documents-service';
import { findByNumber } from './existing';
import type { RegisterFiles } from './files';
import { baseName, mediaTypeOf } from './files';
import type { Identity } from './identities';
import { documentOf, identityOf } from './identities';
import { nameKey } from './names';
import { isMissing, type Terms } from './terms';

/** What a run has at hand for each of its rows. */
export interface RunContext {
  strapi: Core.Strapi;
  readNumber: ReadNumber;
  options: ImportOptions;
  headings: readonly string[];
  terms: Terms;
  archive: Archive | null;
  files: RegisterFiles | null;
  ownerId: number | null;
}

/** A row as it was read, with what was looked up on the way. */
export interface ReadRow {
  rowNumber: number;
  row: RegistryRow;
  number: DocumentNumber;
  terms: RowTerms;
  problems: Problem[];
}

/** A file to attach, in place of the one of the same name if there is one. */
export interface PlannedFile {
  entry: ArchiveEntry;
  instead: Attached | null;
}

export interface RowPlan {
  outcome: Outcome;
  documentId: string | null;
  problems: Problem[];
  changes: Changes;
  files: PlannedFile[];
  identity: Identity | null;
  current: Current;
  publish: boolean;
}

const NOTHING: Current = { draft: null, isPublished: false, hasUnpublishedChanges: false };

const hasErrors = (problems: readonly Problem[]): boolean =>
  problems.some(({ level }) => level === 'error');

/** Adds problems with the headings that an editor sees. */
const reporter =
  ({ headings, options }: RunContext, { rowNumber, problems }: ReadRow) =>
  (field: RegistryField, code: ProblemCode, details?: ProblemDetails): void => {
    const column = options.mapping[field];

    problems.push(
      problemAt(rowNumber, column === undefined ? '' : (headings[column] ?? ''), code, details)
    );
  };

type Report = ReturnType<typeof reporter>;

/** An own id typed into the wrong row must not overwrite another document. */
const isOther = (
  { row, number }: ReadRow,
  draft: Current['draft'],
  theirs: DocumentNumber
): boolean =>
  draft !== null &&
  number.key !== '' &&
  theirs.key !== '' &&
  number.key !== theirs.key &&
  nameKey(row.abstract ?? '') !== nameKey(draft.abstract ?? '');

const identify = async (
  context: RunContext,
  read: ReadRow,
  identity: Identity | null,
  report: Report
): Promise<{ documentId: string | null; current: Current }> => {
  const { strapi, readNumber, options } = context;
  const { row, number, terms } = read;
  const known = identity ? await documentOf(strapi, identity) : null;

  if (known) {
    const current = await readCurrent(strapi, known, options.locale);
    const theirs = readNumber(current.draft?.number ?? '');

    if (identity?.ownId != null && isOther(read, current.draft, theirs)) {
      const reason = [current.draft?.number, current.draft?.abstract].filter(Boolean).join(' – ');

      report('ownId', 'own-id-of-another', {
        value: identity.ownId,
        reason: reason.slice(0, 160),
      });
    }

    return { documentId: known, current };
  }

  const body = terms.issuingBody;
  const found = await findByNumber(strapi, readNumber, {
    number,
    issueDate: row.issueDate,
    issuingBody: body === null ? null : isMissing(body) ? '' : body.documentId,
    ownId: row.ownId,
  });

  if ('ambiguous' in found) {
    report('number', 'number-ambiguous', { value: row.number ?? '' });

    return { documentId: null, current: NOTHING };
  }

  return {
    documentId: found.documentId,
    current: found.documentId
      ? await readCurrent(strapi, found.documentId, options.locale)
      : NOTHING,
  };
};

const planFiles = async (
  { archive, files }: RunContext,
  { row }: ReadRow,
  { draft }: Current,
  report: Report
): Promise<PlannedFile[]> => {
  const planned: PlannedFile[] = [];
  const attached = draft?.attachments ?? [];
  const named = (name: string) => attached.find(({ file }) => file?.name === name) ?? null;

  for (const name of row.files) {
    const match = archive?.find(name);

    if (!match || !files) {
      if (!named(baseName(name))) report('files', 'file-missing', { value: name });
    } else if ('file' in match) {
      const entry = match.file;

      // Two names, one of them with its folder, may mean the same file.
      if (planned.some((other) => other.entry === entry)) continue;

      const instead = named(baseName(entry.path));

      if (!mediaTypeOf(entry.path)) report('files', 'file-type-refused', { value: name });
      else if (!instead || !(await files.isSame(entry, instead))) planned.push({ entry, instead });
    }
  }

  return planned;
};

const reportTerms = ({ options }: RunContext, { terms }: ReadRow, report: Report): void => {
  if (options.createMissing) return;

  const { documentType, issuingBody, subjects } = terms;

  if (documentType && isMissing(documentType)) {
    report('documentType', 'type-unknown', { value: documentType.missing });
  }
  if (issuingBody && isMissing(issuingBody)) {
    report('issuingBody', 'body-unknown', { value: issuingBody.missing });
  }
  for (const subject of subjects) {
    if (isMissing(subject)) report('subjects', 'subject-unknown', { value: subject.missing });
  }
};

/** What is to become of a row. Reads only. */
export const planRow = async (context: RunContext, read: ReadRow): Promise<RowPlan> => {
  const { strapi, options } = context;
  const { row, terms, problems } = read;
  const report = reporter(context, read);
  const values = valuesOf(strapi, row);
  const identity = identityOf(row);
  const plan: RowPlan = {
    outcome: 'error',
    documentId: null,
    problems,
    changes: { values: {}, terms: {} },
    files: [],
    identity,
    current: NOTHING,
    publish: false,
  };

  for (const { field, limit } of tooLong(strapi, values)) report(field, 'text-too-long', { limit });
  reportTerms(context, read, report);
  if (hasErrors(problems)) return plan;

  const { documentId, current } = await identify(context, read, identity, report);

  if (hasErrors(problems)) return plan;

  const changes = changesOf(values, terms, current.draft);
  const files = await planFiles(context, read, current, report);
  const isChanged =
    Object.keys(changes.values).length + Object.keys(changes.terms).length + files.length > 0;
  const mayPublish = options.publish && !current.hasUnpublishedChanges;

  if (options.publish && isChanged && current.hasUnpublishedChanges) {
    report('number', 'unpublished-changes');
  }

  const publish = mayPublish && (isChanged || !current.isPublished);
  const known = documentId === null ? 'created' : isChanged || publish ? 'updated' : 'unchanged';

  return { ...plan, outcome: known, documentId, changes, files, current, publish };
};

/** The names of what a plan changes, for the report. */
export const changedFields = ({ changes, files, publish }: RowPlan): string[] => [
  ...Object.keys(changes.values),
  ...Object.keys(changes.terms),
  ...(files.length > 0 ? ['files'] : []),
  ...(publish ? ['published'] : []),
];
