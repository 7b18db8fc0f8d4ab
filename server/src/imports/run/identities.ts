import { createHash } from 'node:crypto';

import type { Core } from '@strapi/strapi';

import { run } from '../../platform/database';
import { OFFICIAL_DOCUMENT } from '../../platform/uids';
import { IDENTITIES } from '../jobs/tables';
import type { RegistryRow } from '../registry/rows/registry-row';
import { nameKey } from './names';

/** How a row is known again when its number does not say it. */
export interface Identity {
  /** SHA-256, since databases compare texts each in their own way. */
  hash: string;
  ownId: string | null;
}

const hashOf = (parts: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex');

/** By its own id; without number and id by what it says; null for a row that its number tells. */
export const identityOf = ({
  ownId,
  number,
  abstract,
  issuingBody,
  issueDate,
}: RegistryRow): Identity | null => {
  if (ownId !== null) return { hash: hashOf(['id', ownId]), ownId };
  if (number !== null) return null;

  const said = [nameKey(abstract ?? ''), nameKey(issuingBody ?? ''), issueDate];

  return { hash: hashOf(['text', ...said]), ownId: null };
};

const exists = async (strapi: Core.Strapi, documentId: string): Promise<boolean> =>
  (await strapi.db.query(OFFICIAL_DOCUMENT).findOne({ where: { documentId }, select: ['id'] })) !==
  null;

/** The document that was imported under this identity, or that an export named by its own. */
export const documentOf = async (
  strapi: Core.Strapi,
  { hash, ownId }: Identity
): Promise<string | null> => {
  const row = await run<{ document_id: string } | undefined>(strapi, IDENTITIES, (rows) =>
    rows.where({ identity: hash }).first()
  );
  const documentId = row?.document_id ?? ownId;

  return documentId && (await exists(strapi, documentId)) ? documentId : null;
};

/** Those of the documents that were imported under some own id. */
export const documentsWithOwnId = async (
  strapi: Core.Strapi,
  documentIds: readonly string[]
): Promise<Map<string, string>> => {
  const found = await run<Array<{ document_id: string; own_id: string }>>(
    strapi,
    IDENTITIES,
    (rows) => rows.whereIn('document_id', [...documentIds]).whereNotNull('own_id')
  );

  return new Map(found.map((row) => [row.document_id, row.own_id]));
};

/** Keeps which document a row is; one that was deleted gives its identity to the new one. */
export const keepIdentity = async (
  strapi: Core.Strapi,
  { hash, ownId }: Identity,
  documentId: string
): Promise<void> => {
  // The document's own id says it without being kept.
  if (ownId === documentId) return;

  const updated = await run(strapi, IDENTITIES, (rows) =>
    rows.where({ identity: hash }).update({ document_id: documentId })
  );

  if (Number(updated) > 0) return;

  await run(strapi, IDENTITIES, (rows) =>
    rows.insert({ identity: hash, own_id: ownId, document_id: documentId })
  );
};
