import type { Core } from '@strapi/strapi';

import { FILE } from '../../platform/uids';
import { findUnrecordedIds, isAttached } from './attached-files';
import { createBackground } from './background';
import { recordFile } from './record-file';
import { findPresent, findRecords } from './records';
import type { VerifyOptions } from './verify';
import { verifyDocumentFiles, verifyFiles } from './verify';

export type { Recording } from './record-file';
export type { FileRecord, FileRecords, ReplacedRecord } from './records';
export { fileChecksumsStep } from './table';
export type { FileCheck, VerifyOptions } from './verify';
export { verifyCommand } from './verify-command';

/** What a replacement of a file writes; an edit of its name or caption does not. */
const OF_NEW_BYTES = ['hash', 'size', 'url'];

interface UpdateEvent {
  params?: { data?: Record<string, unknown> };
  result?: unknown;
}

/**
 * What is known of the bytes of attached files: checksum, size, and pages and signature fields of
 * PDFs. One per Strapi, made outside of any request or transaction; all that it does unasked happens in the background, one file at a time.
 */
export const documentFiles = ({ strapi }: { strapi: Core.Strapi }) => {
  /** Of those that wait, the files that may have got new bytes through the media library. */
  const replaced = new Set<number>();

  /**
   * Whether the bytes of a file are to be taken for its own. Only a replacement may change what was
   * recorded: if each save of a document did, it would cover up what happened to a file on the disk.
   */
  const isDue = async (fileId: number): Promise<boolean> => {
    const wasReplaced = replaced.delete(fileId);

    if (await findPresent(strapi, fileId)) return wasReplaced;

    return !wasReplaced || isAttached(strapi, fileId);
  };

  const background = createBackground(
    async (fileId, signal) => {
      if (!(await isDue(fileId))) return;

      const recording = await recordFile(strapi, fileId, signal);

      if (signal.aborted || recording.state === 'recorded') return;

      strapi.log.warn(
        recording.state === 'missing'
          ? `newsroom: the attached file ${fileId} has no bytes in the storage; upload it again`
          : `newsroom: the attached file ${fileId} could not be read: ${recording.reason}`
      );
    },
    (fileId, error) =>
      strapi.log.error(`newsroom: the checksum of the file ${fileId} was not recorded: ${error}`)
  );

  let lookup: Promise<void> | undefined;

  return {
    /** Takes the bytes that are stored now for the file's own, and waits for it. */
    recordFile: (fileId: number) => recordFile(strapi, fileId),
    findRecords: (fileIds: number[]) => findRecords(strapi, fileIds),
    verifyFiles: (options?: VerifyOptions) => verifyFiles(strapi, options),
    verifyDocumentFiles: (document: { documentId: string; locale: string }) =>
      verifyDocumentFiles(strapi, document),

    /** Records those files of a document that was saved which have no record, in the background. */
    recordAttachments(fileIds: number[]): void {
      background.add(fileIds);
    },

    /** Records attached files that were never recorded, in the background. */
    recordMissing(): Promise<void> {
      lookup = findUnrecordedIds(strapi).then(background.add, (error: unknown) => {
        strapi.log.error(`newsroom: files without a checksum were not looked up: ${error}`);
      });

      return lookup;
    },

    /** From now on a recorded file is recorded again whenever it is replaced. */
    watch(): void {
      strapi.db.lifecycles.subscribe({
        models: [FILE],
        afterUpdate({ params, result }: UpdateEvent) {
          const { id } = (result ?? {}) as { id?: number };
          const written = params?.data ?? {};

          if (id !== undefined && OF_NEW_BYTES.some((field) => field in written)) {
            replaced.add(id);
            background.add([id]);
          }
        },
      });
    },

    /** Settles when nothing is left to record. */
    async idle(): Promise<void> {
      await lookup;
      await background.idle();
    },

    /** Ends the work in the background; what was never recorded is recorded at the next boot. */
    async stop(): Promise<void> {
      await background.stop();
      await lookup;
    },
  };
};

export type DocumentFiles = ReturnType<typeof documentFiles>;
