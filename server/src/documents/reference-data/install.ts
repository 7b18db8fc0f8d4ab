import type { Core } from '@strapi/strapi';

import { createLocales } from '../../platform/locales';
import { DOCUMENT_TYPE } from '../../platform/uids';
import { fold } from '../../text/fold';
import { inCapitals } from '../number/spelling';
import { REFERENCE_DOCUMENT_TYPES, type ReferenceDocumentType } from './document-types';
import { oneAtATime } from '../../platform/one-at-a-time';

const STORE = { type: 'plugin', name: 'newsroom', key: 'installed-document-types' } as const;
const LOCALE = 'plugin::i18n.locale';
const LOCK = { number: 1852143476, name: 'newsroom_document_types' };

/** What the site was given of one type, be it there still or not. */
interface Installed {
  /** Null where the site had such a type of its own. */
  documentId: string | null;
  locales: string[];
}

type InstalledByKey = Record<string, Installed>;

interface Row {
  documentId: string;
  locale: string | null;
  name: string | null;
  abbreviation: string | null;
  position: number | null;
}

const languageOf = (locale: string): string => locale.toLowerCase().split('-')[0] ?? '';

/** A site without locales names the types in the language of the documents. */
const nameIn = (locale: string, { names }: ReferenceDocumentType): string =>
  ['vi', ''].includes(languageOf(locale)) ? names.vi : names.en;

/** The locales to name types in, the default one first; an empty string where there are none. */
const namedLocales = async (strapi: Core.Strapi): Promise<string[]> => {
  // Read anew: this may be about a locale of this very moment.
  const locales = createLocales(strapi);
  const [codes, [defaultCode = '']] = await Promise.all([
    locales.resolve(DOCUMENT_TYPE, '*'),
    locales.resolve(DOCUMENT_TYPE, undefined),
  ]);
  const spoken = codes.filter((code) => ['vi', 'en'].includes(languageOf(code)));

  return [...new Set([defaultCode, ...spoken])];
};

const readInstalled = async (strapi: Core.Strapi): Promise<InstalledByKey> =>
  ((await strapi.store.get(STORE)) ?? {}) as InstalledByKey;

const isComplete = (
  installed: InstalledByKey,
  types: readonly ReferenceDocumentType[],
  locales: string[]
): boolean =>
  types.every(({ key }) => {
    const before = installed[key];

    return (
      before && (before.documentId === null || locales.every((l) => before.locales.includes(l)))
    );
  });

/** Whether one of the site's own types is the same, by its abbreviation or its name. */
const isKnownTo = (rows: Row[]) => {
  const abbreviations = new Set(rows.map(({ abbreviation }) => inCapitals(abbreviation ?? '')));
  const names = new Set(rows.map(({ name }) => fold(name ?? '').trim()));

  return ({ abbreviation, names: { vi, en } }: ReferenceDocumentType): boolean =>
    (abbreviation !== null && abbreviations.has(inCapitals(abbreviation))) ||
    names.has(fold(vi)) ||
    names.has(fold(en));
};

const createRow = (strapi: Core.Strapi, locale: string, values: Partial<Row>): Promise<Row> =>
  strapi.db.query(DOCUMENT_TYPE).create({
    data: { ...values, locale: locale || null },
  });

const installMissing = async (
  strapi: Core.Strapi,
  types: readonly ReferenceDocumentType[],
  locales: string[]
): Promise<void> => {
  const installed = await readInstalled(strapi);

  // Another node may have done it while this one waited.
  if (isComplete(installed, types, locales)) return;

  const rows = (await strapi.db.query(DOCUMENT_TYPE).findMany({
    select: ['documentId', 'locale', 'name', 'abbreviation', 'position'],
  })) as Row[];
  const isKnown = isKnownTo(rows);

  for (const type of types) {
    const before = installed[type.key];

    if (!before && isKnown(type)) {
      installed[type.key] = { documentId: null, locales: [] };
      continue;
    }

    if (before?.documentId === null) continue;

    const entries = rows.filter(({ documentId }) => documentId === before?.documentId);
    let known: Partial<Row> | undefined = before ? entries[0] : type;

    for (const locale of locales) {
      if (before?.locales.includes(locale)) continue;
      if (entries.some((entry) => (entry.locale ?? '') === locale)) continue;
      // Deleted since: it does not come back with a new locale.
      if (!known) break;

      const { documentId, abbreviation, position } = known;
      const name = nameIn(locale, type);

      known = await createRow(strapi, locale, { documentId, name, abbreviation, position });
    }

    installed[type.key] = {
      documentId: known?.documentId ?? null,
      locales: [...new Set([...(before?.locales ?? []), ...locales])],
    };
  }

  await strapi.store.set({ ...STORE, value: installed });
};

/**
 * Gives the site the types of document that it was never given: under their Vietnamese and English
 * names where it has these locales, and under the English ones in a default locale that is neither;
 * under the Vietnamese ones where it has no locales at all.
 * What was given is remembered, so that a type which an administrator renames or deletes stays so,
 * while a later version of the plugin can bring new ones. A type that the site has already, by
 * abbreviation or name, is left as it is.
 */
export const installDocumentTypes = async (
  strapi: Core.Strapi,
  types: readonly ReferenceDocumentType[] = REFERENCE_DOCUMENT_TYPES
): Promise<void> => {
  const [installed, locales] = await Promise.all([readInstalled(strapi), namedLocales(strapi)]);

  if (isComplete(installed, types, locales)) return;

  await oneAtATime(strapi, LOCK, () => installMissing(strapi, types, locales));
};

/** Names the types in a locale as soon as the site has it, not only after the next start. */
export const installInNewLocales = (strapi: Core.Strapi): void => {
  if (!strapi.plugin('i18n')) return;

  strapi.db.lifecycles.subscribe({
    models: [LOCALE],

    async afterCreate() {
      try {
        await installDocumentTypes(strapi);
      } catch (error) {
        strapi.log.warn(`newsroom: the document types got no names in the new locale: ${error}`);
      }
    },
  });
};
