import { errors } from '@strapi/utils';

import { OFFICIAL_DOCUMENT } from '../../platform/uids';
import type { RowResult } from '../jobs/job';
import { ImportError } from '../registry/import-error';
import { problemAt } from '../registry/rows/problem';
import type { StoredUpload } from './files';
import { keepIdentity } from './identities';
import type { PlannedFile, ReadRow, RowPlan, RunContext } from './plan-row';
import { changedFields } from './plan-row';
import type { Term, TermKind } from './terms';
import { isMissing } from './terms';

type Data = Record<string, unknown>;

interface ReadyFile extends PlannedFile {
  upload: StoredUpload;
}

/** What the site says no to, in words for whoever sent it. */
const isRefusal = (error: unknown): error is Error =>
  error instanceof errors.ApplicationError || error instanceof errors.PayloadTooLargeError;

const reasonOf = (error: Error): string => error.message.slice(0, 1000);

const headingOf = ({ options, headings }: RunContext, field: 'files' | 'number'): string => {
  const column = options.mapping[field];

  return column === undefined ? '' : (headings[column] ?? '');
};

/** The files of a row that the media library took; the others are told of. */
const storeFiles = async (
  context: RunContext,
  { rowNumber }: ReadRow,
  plan: RowPlan
): Promise<ReadyFile[]> => {
  const ready: ReadyFile[] = [];

  for (const file of plan.files) {
    try {
      const upload = await context.files?.store(file.entry);

      if (upload) ready.push({ ...file, upload });
    } catch (error) {
      if (!isRefusal(error) && !(error instanceof ImportError)) {
        await context.files?.discard(ready.map(({ upload }) => upload));
        throw error;
      }

      plan.problems.push(
        problemAt(rowNumber, headingOf(context, 'files'), 'file-not-stored', {
          value: file.entry.path,
          reason: reasonOf(error),
        })
      );
    }
  }

  return ready;
};

/** All attachments as they are to be: what is left out of the list is taken away. */
const attachmentsOf = (plan: RowPlan, files: readonly ReadyFile[]): Data[] => {
  const stored = plan.current.draft?.attachments ?? [];
  const kept = stored.map((attachment) => {
    const { id, title, language, role, file } = attachment;
    const replaced = files.find(({ instead }) => instead?.id === id);

    return { id, title, language, role, file: replaced?.upload.fileId ?? file?.id ?? null };
  });
  const added = files
    .filter(({ instead }) => instead === null)
    .map(({ upload }) => ({ file: upload.fileId }));

  return [...kept, ...added];
};

const dataOf = async (
  { terms, ownerId, options: { locale } }: RunContext,
  plan: RowPlan,
  files: readonly ReadyFile[]
): Promise<Data> => {
  const { values, terms: changed } = plan.changes;
  const data: Data = { ...values };
  const link = async (kind: TermKind, term: Term) => {
    const documentId = isMissing(term)
      ? await terms.create(kind, term.missing, ownerId)
      : term.documentId;

    return locale ? { documentId, locale } : { documentId };
  };

  if (changed.documentType) {
    data.documentType = { set: [await link('type', changed.documentType)] };
  }
  if (changed.issuingBody) data.issuingBody = { set: [await link('body', changed.issuingBody)] };
  if (changed.subjects) {
    const set = [];

    for (const subject of changed.subjects) set.push(await link('subject', subject));
    data.subjects = { set };
  }
  if (files.length > 0) data.attachments = attachmentsOf(plan, files);
  if (ownerId !== null) {
    data.updatedBy = ownerId;
    if (plan.documentId === null) data.createdBy = ownerId;
  }

  return data;
};

const write = async (
  context: RunContext,
  plan: RowPlan,
  files: readonly ReadyFile[],
  publish: boolean
): Promise<string> => {
  const { strapi, options } = context;
  const documents = strapi.documents(OFFICIAL_DOCUMENT as never);
  const locale = options.locale ? { locale: options.locale } : {};
  const { values, terms } = plan.changes;
  const isChanged = Object.keys({ ...values, ...terms }).length + files.length > 0;
  let { documentId } = plan;

  if (documentId === null) {
    const data = await dataOf(context, plan, files);
    const created = await documents.create({ data, ...locale } as never);

    ({ documentId } = created as { documentId: string });
  } else if (isChanged) {
    const data = await dataOf(context, plan, files);

    await documents.update({ documentId, data, ...locale } as never);
  }
  if (publish) await documents.publish({ documentId, ...locale } as never);
  if (plan.identity) await keepIdentity(strapi, plan.identity, documentId);

  return documentId;
};

const resultOf = ({ rowNumber, row }: ReadRow, plan: RowPlan, documentId: string | null) => ({
  row: rowNumber,
  outcome: plan.outcome,
  documentId,
  number: row.number,
  changes: changedFields(plan),
  problems: plan.problems,
});

/** Keeps a row's result with what was written for it: both or neither are there after a crash. */
export type Commit = (write: () => Promise<RowResult>) => Promise<RowResult>;

const refused = ({ rowNumber, row }: ReadRow, plan: RowPlan, error: Error): RowResult => ({
  row: rowNumber,
  outcome: 'error',
  documentId: plan.documentId,
  number: row.number,
  changes: [],
  problems: [...plan.problems, problemAt(rowNumber, '', 'refused', { reason: reasonOf(error) })],
});

/**
 * Does what was planned for a row, in one transaction with its result.
 *
 * @throws what is no fault of the row, such as a lost database; nothing was written then.
 */
export const writeRow = async (
  context: RunContext,
  read: ReadRow,
  plan: RowPlan,
  commit: Commit
): Promise<RowResult> => {
  const files = await storeFiles(context, read, plan);
  const attempt = (publish: boolean) =>
    commit(async () => {
      const documentId = await write(context, plan, files, publish);

      return resultOf(read, { ...plan, files, publish }, documentId);
    });
  const giveUp = async (error: unknown): Promise<RowResult> => {
    context.terms.forget();
    await context.files?.discard(files.map(({ upload }) => upload));

    if (!isRefusal(error)) throw error;

    return commit(async () => refused(read, plan, error));
  };

  try {
    return await attempt(plan.publish);
  } catch (error) {
    if (!plan.publish || !isRefusal(error)) return giveUp(error);

    context.terms.forget();
    plan.problems.push(
      problemAt(read.rowNumber, headingOf(context, 'number'), 'not-published', {
        reason: reasonOf(error),
      })
    );
  }

  // What cannot be published is kept as a draft, for an editor to complete.
  const { values, terms } = plan.changes;
  const stays = Object.keys({ ...values, ...terms }).length + files.length === 0;

  if (plan.documentId !== null && stays) plan.outcome = 'unchanged';

  try {
    return await attempt(false);
  } catch (error) {
    return giveUp(error);
  }
};
