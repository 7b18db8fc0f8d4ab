import type { Core } from '@strapi/strapi';

import { OFFICIAL_DOCUMENT } from '../../platform/uids';
import {
  countPublishedFiles,
  findEmptyAttachments,
  findStoredFile,
  pagesOfPublishedFiles,
} from './attached-files';
import type { Checksum } from './checksum';
import { isSameChecksum } from './checksum';
import { measureChecksum } from './measure';
import type { StoredFile } from './read-bytes';
import { findPresent, findRecords } from './records';

export interface FileCheck {
  /** Null for an attachment whose file was deleted from the media library. */
  fileId: number | null;
  /** The file's name; for a deleted file, the document and the attachment's title. */
  name: string;
  /**
   * `unrecorded`: there are bytes, and nothing to hold them against.
   * `unreadable`: the storage did not answer, so that nothing is known; see `reason`.
   */
  state: 'ok' | 'changed' | 'missing' | 'unrecorded' | 'unreadable';
  /** As recorded; null if nothing is. */
  expected: Checksum | null;
  /** As stored now; null if it could not be read. */
  found: Checksum | null;
  reason?: string;
}

export interface VerifyOptions {
  /** Called after each file. */
  onProgress?: (progress: { done: number; total: number }) => void;
  signal?: AbortSignal;
}

const onlyChecksum = ({ sha256, size }: Checksum): Checksum => ({ sha256, size });

const check = async (
  strapi: Core.Strapi,
  file: StoredFile,
  { present, signal }: { present: Checksum | null; signal?: AbortSignal }
): Promise<FileCheck> => {
  const about = { fileId: file.id, name: file.name, expected: present && onlyChecksum(present) };
  const measured = await measureChecksum(strapi, file, signal);

  if (measured.state !== 'measured') return { ...about, ...measured, found: null };

  const { found } = measured;

  if (!present) return { ...about, state: 'unrecorded', found };

  return { ...about, state: isSameChecksum(present, found) ? 'ok' : 'changed', found };
};

/** A file that differs may have been replaced while it was read: it is asked for once more. */
const checkTwice = async (
  strapi: Core.Strapi,
  file: StoredFile,
  { present, signal }: { present: Checksum | null; signal?: AbortSignal }
): Promise<FileCheck | null> => {
  const first = await check(strapi, file, { present, signal });

  if (first.state === 'ok' || first.state === 'unreadable') return first;

  const current = await findStoredFile(strapi, file.id);

  if (!current) return null;

  return check(strapi, current, { present: await findPresent(strapi, file.id), signal });
};

/**
 * Holds all files of published documents against their records, one after the other. A file that
 * is deleted meanwhile is left out; one that was deleted before is named by its document.
 */
export async function* verifyFiles(
  strapi: Core.Strapi,
  { onProgress, signal }: VerifyOptions = {}
): AsyncGenerator<FileCheck> {
  const total = await countPublishedFiles(strapi);
  let done = 0;

  for await (const files of pagesOfPublishedFiles(strapi)) {
    const records = await findRecords(
      strapi,
      files.map(({ id }) => id)
    );

    for (const file of files) {
      const present = records.get(file.id)?.present ?? null;
      const result = await checkTwice(strapi, file, { present, signal });

      if (signal?.aborted) return;
      if (result) yield result;

      done += 1;
      onProgress?.({ done, total: Math.max(total, done) });
    }
  }

  for (const { documentId, number, title } of await findEmptyAttachments(strapi)) {
    yield {
      fileId: null,
      name: [number ?? documentId, title].filter(Boolean).join(': '),
      state: 'missing',
      expected: null,
      found: null,
      reason: 'its file was deleted from the media library',
    };
  }
}

/** Long enough for what a person waits for; all files are checked in the background instead. */
const DOCUMENT_LIMIT_MS = 60_000;

interface Attachment {
  title: string | null;
  file: { id: number; name: string } | null;
}

const ofAttachment = async (
  strapi: Core.Strapi,
  { title, file }: Attachment,
  signal: AbortSignal
): Promise<FileCheck> => {
  const about = { fileId: file?.id ?? null, name: file?.name ?? title ?? '', expected: null };
  const stored = file && (await findStoredFile(strapi, file.id));

  if (!stored) {
    const reason = 'its file was deleted from the media library';

    return { ...about, state: 'missing', found: null, reason };
  }

  const present = await findPresent(strapi, stored.id);
  const checked = signal.aborted ? null : await checkTwice(strapi, stored, { present, signal });

  return checked && !signal.aborted
    ? checked
    : { ...about, state: 'unreadable', found: null, reason: 'reading the files took too long' };
};

/** Holds the files of one saved document, published or not, against their records. */
export const verifyDocumentFiles = async (
  strapi: Core.Strapi,
  { documentId, locale }: { documentId: string; locale: string }
): Promise<FileCheck[] | null> => {
  const document = (await strapi.db.query(OFFICIAL_DOCUMENT).findOne({
    where: { documentId, publishedAt: null, ...(locale ? { locale } : {}) },
    populate: { attachments: { populate: { file: { select: ['id', 'name'] } } } },
  })) as { attachments: Attachment[] } | null;

  if (!document) return null;

  const signal = AbortSignal.timeout(DOCUMENT_LIMIT_MS);
  const checks: FileCheck[] = [];
  const seen = new Set<number>();

  for (const attachment of document.attachments) {
    if (attachment.file && seen.has(attachment.file.id)) continue;
    if (attachment.file) seen.add(attachment.file.id);

    checks.push(await ofAttachment(strapi, attachment, signal));
  }

  return checks;
};
