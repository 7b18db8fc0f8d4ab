import type { Core } from '@strapi/strapi';

import { findFiles } from '../../platform/media-library';
import { OFFICIAL_DOCUMENT } from '../../platform/uids';
import type { AttachmentRole } from '../components/attachment';
import { findRecords } from '../files/records';
import type { IsoDate } from '../validity/timeline';
import { legislationJsonLd } from './json-ld';
import type { InverseRelation, Relation } from './relations';
import { relationsOf } from './relations';
import type { ContradictionFound, Validity } from './validity';
import { contradictionsIn, timelinesOf, validityOn } from './validity';

type Entry = Record<string, unknown>;

export interface TermLink {
  documentId: string;
  name: string;
}

export interface PresentedAttachment {
  title: string | null;
  language: string | null;
  role: AttachmentRole | null;
  file: {
    url: string;
    name: string;
    mime: string;
    /** In bytes; null until it has been measured. */
    size: number | null;
  };
  /** Of the bytes as they are stored; null until it has been computed. */
  sha256: string | null;
  pageCount: number | null;
  /** Whether a PDF holds a signature field: it says nothing of whether a signature is valid. */
  hasSignatureField: boolean | null;
}

/** A document with all that its page shows. */
export interface PresentedDocument extends Entry {
  documentId: string;
  locale: string | null;
  number: string | null;
  abstract: string;
  signer: string | null;
  issueDate: IsoDate | null;
  effectiveDate: IsoDate | null;
  expiryDate: IsoDate | null;
  documentType: (TermLink & { abbreviation: string | null }) | null;
  issuingBody: (TermLink & { abbreviation: string | null; level: string | null }) | null;
  subjects: TermLink[];
  attachments: PresentedAttachment[];
  relations: Relation[];
  inverseRelations: InverseRelation[];
  validity: Validity;
  contradictions: ContradictionFound[];
}

/** Adds to each entry of a list the state of its validity. */
export const withValidity = async (
  strapi: Core.Strapi,
  entries: Entry[],
  asOf: IsoDate
): Promise<Entry[]> => {
  const timelineOf = await timelinesOf(
    strapi,
    entries.map(({ documentId }) => String(documentId))
  );

  return entries.map((entry) => ({
    ...entry,
    validity: validityOn(timelineOf(String(entry.documentId)), asOf),
  }));
};

interface StoredAttachment {
  title: string | null;
  language: string | null;
  role: AttachmentRole | null;
  file: { id: number } | null;
}

interface Terms {
  documentType: PresentedDocument['documentType'];
  issuingBody: PresentedDocument['issuingBody'];
  subjects: TermLink[];
  attachments: StoredAttachment[];
}

interface StoredFile {
  id: number;
  url: string;
  name: string;
  mime: string;
}

const pick = <Key extends string>(entry: object, keys: Key[]) =>
  Object.fromEntries(keys.map((key) => [key, (entry as Entry)[key] ?? null])) as Record<Key, never>;

/** A document's files with what was found in their bytes. */
export const attachmentsOf = async (
  strapi: Core.Strapi,
  stored: StoredAttachment[]
): Promise<PresentedAttachment[]> => {
  const ids = stored.flatMap(({ file }) => (file ? [Number(file.id)] : []));
  const files = await findFiles<StoredFile>(strapi, { ids, hashes: [] }, { signed: true });
  const byId = new Map(files.map((file) => [Number(file.id), file]));
  const records = await findRecords(strapi, ids);

  return stored.flatMap(({ file: link, title, language, role }) => {
    const file = link && byId.get(Number(link.id));

    if (!file) return [];

    const present = records.get(Number(file.id))?.present ?? null;

    return [
      {
        title,
        language,
        role,
        file: { ...pick(file, ['url', 'name', 'mime']), size: present?.size ?? null },
        sha256: present?.sha256 ?? null,
        pageCount: present?.pageCount ?? null,
        hasSignatureField: present?.hasSignatureField ?? null,
      },
    ];
  });
};

/** The published version of a document with all that its page shows. */
export const presentDocument = async (
  strapi: Core.Strapi,
  entry: Entry & { documentId: string },
  asOf: IsoDate
): Promise<PresentedDocument & { jsonLd: Record<string, unknown> }> => {
  const locale = typeof entry.locale === 'string' ? entry.locale : '';
  const stored = (await strapi.db.query(OFFICIAL_DOCUMENT).findOne({
    where: {
      documentId: entry.documentId,
      publishedAt: { $notNull: true },
      ...(locale ? { locale } : {}),
    },
    populate: {
      documentType: true,
      issuingBody: true,
      subjects: true,
      attachments: { populate: { file: { select: ['id'] } } },
    },
  })) as Terms | null;
  const timeline = (await timelinesOf(strapi, [entry.documentId]))(entry.documentId);
  const document = {
    ...entry,
    documentType:
      stored?.documentType && pick(stored.documentType, ['documentId', 'name', 'abbreviation']),
    issuingBody:
      stored?.issuingBody &&
      pick(stored.issuingBody, ['documentId', 'name', 'abbreviation', 'level']),
    subjects: (stored?.subjects ?? []).map((subject) => pick(subject, ['documentId', 'name'])),
    attachments: await attachmentsOf(strapi, stored?.attachments ?? []),
    ...(await relationsOf(strapi, entry.documentId, locale)),
    validity: validityOn(timeline, asOf),
    contradictions: contradictionsIn(timeline),
  } as unknown as PresentedDocument;

  return { ...document, jsonLd: legislationJsonLd(document) };
};
