import type { Core } from '@strapi/strapi';

import { DOCUMENT_TYPE, ISSUING_BODY, SUBJECT } from '../../platform/uids';
import { fold } from '../../text/fold';
import { nameKey } from './names';

export type TermKind = 'type' | 'body' | 'subject';

const UID = { type: DOCUMENT_TYPE, body: ISSUING_BODY, subject: SUBJECT } as const;

interface TermRow {
  documentId: string;
  name: string | null;
  abbreviation?: string | null;
}

interface Names {
  byName: Map<string, string>;
  /** For names typed without accents; null where they would fit several. */
  byFoldedName: Map<string, string | null>;
  byAbbreviation: Map<string, string | null>;
}

/** Either an entry of the site, or the name of one that is still to be created. */
export type Term = { documentId: string } | { missing: string };

export const isMissing = (term: Term): term is { missing: string } => 'missing' in term;

const once = (map: Map<string, string | null>, key: string, id: string): void => {
  const other = map.get(key);

  map.set(key, other === undefined || other === id ? id : null);
};

const abbreviationKey = (text: string): string => text.normalize('NFC').trim().toLocaleUpperCase();

const withoutAccents = (name: string): boolean => fold(name) === name.toLowerCase();

/**
 * The site's document types, issuing bodies and subjects by the names that registers give them.
 * They are read once in a while: editors may add some while an import runs.
 */
export class Terms {
  private readonly names = new Map<TermKind, Names>();

  constructor(
    private readonly strapi: Core.Strapi,
    private readonly locale: string
  ) {}

  forget(): void {
    this.names.clear();
  }

  private async read(kind: TermKind): Promise<Names> {
    const known = this.names.get(kind);

    if (known) return known;

    const rows: TermRow[] = await this.strapi.db.query(UID[kind]).findMany({
      where: this.locale ? { locale: this.locale } : {},
      select: kind === 'subject' ? ['documentId', 'name'] : ['documentId', 'name', 'abbreviation'],
      orderBy: { documentId: 'asc' },
    });
    const names: Names = {
      byName: new Map(),
      byFoldedName: new Map(),
      byAbbreviation: new Map(),
    };

    for (const { documentId, name, abbreviation } of rows) {
      const key = nameKey(name ?? '');

      if (!names.byName.has(key)) names.byName.set(key, documentId);
      once(names.byFoldedName, fold(key), documentId);
      if (abbreviation) once(names.byAbbreviation, abbreviationKey(abbreviation), documentId);
    }

    this.names.set(kind, names);

    return names;
  }

  async find(kind: TermKind, name: string): Promise<Term> {
    const { byName, byFoldedName, byAbbreviation } = await this.read(kind);
    const key = nameKey(name);
    const documentId =
      byName.get(key) ??
      byAbbreviation.get(abbreviationKey(name)) ??
      (withoutAccents(name) ? byFoldedName.get(fold(key)) : undefined);

    return documentId ? { documentId } : { missing: name };
  }

  /** The entry of that name, created if another import or an editor has not done so meanwhile. */
  async create(kind: TermKind, name: string, ownerId: number | null): Promise<string> {
    this.names.delete(kind);

    const found = await this.find(kind, name);

    if (!isMissing(found)) return found.documentId;

    const created = await this.strapi.documents(UID[kind]).create({
      data: { name, ...(ownerId !== null && { createdBy: ownerId, updatedBy: ownerId }) },
      ...(this.locale && { locale: this.locale }),
    } as never);

    this.names.delete(kind);

    return String((created as { documentId: string }).documentId);
  }
}
