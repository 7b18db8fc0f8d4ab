import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

/** Locales are added by hand in the settings; other nodes may lag by this much. */
const MAX_AGE_MS = 10_000;

interface KnownLocales {
  codes: string[];
  defaultCode: string;
}

interface LocaleService {
  find(): Promise<Array<{ code: string }>>;
  getDefaultLocale(): Promise<string>;
}

const isLocalized = (contentType: { pluginOptions?: unknown }): boolean => {
  const options = contentType.pluginOptions as { i18n?: { localized?: boolean } } | undefined;

  return options?.i18n?.localized === true;
};

/** The site's locales, as the plugin needs them: with or without Strapi's i18n plugin. */
export const createLocales = (strapi: Core.Strapi) => {
  let known: (KnownLocales & { readAt: number }) | undefined;

  const read = async (): Promise<KnownLocales> => {
    if (known && Date.now() - known.readAt < MAX_AGE_MS) return known;

    const service = strapi.plugin('i18n').service('locales') as LocaleService;
    const [locales, defaultCode] = await Promise.all([service.find(), service.getDefaultLocale()]);

    known = { codes: locales.map(({ code }) => code), defaultCode, readAt: Date.now() };

    return known;
  };

  return {
    forget(): void {
      known = undefined;
    },

    /**
     * The locales that a call is about: the given ones, all of them for `*`, the default one when
     * none is named; an empty string for a type that is not localised.
     *
     * @throws ValidationError for a locale that the site does not have.
     */
    async resolve(uid: string, locale: unknown): Promise<string[]> {
      const contentType = strapi.contentTypes[uid as keyof typeof strapi.contentTypes];

      if (!contentType || !isLocalized(contentType) || !strapi.plugin('i18n')) return [''];

      const { codes, defaultCode } = await read();

      if (locale === undefined || locale === null || locale === '') return [defaultCode];
      if (locale === '*') return codes;

      const asked: unknown[] = Array.isArray(locale) ? locale : [locale];
      const unknown = asked.find((code) => typeof code !== 'string' || !codes.includes(code));

      if (unknown !== undefined) {
        known = undefined;
        const fresh = (await read()).codes;

        if (typeof unknown !== 'string' || !fresh.includes(unknown)) {
          throw new errors.ValidationError(
            `The site has no locale ${JSON.stringify(unknown)}. Use one of: ${fresh.join(', ')}.`,
            { locale: unknown, locales: fresh }
          );
        }
      }

      return asked as string[];
    },
  };
};

export type Locales = ReturnType<typeof createLocales>;

const bySite = new WeakMap<Core.Strapi, Locales>();

/** The locales of a site, known once for all who ask. */
export const localesOf = (strapi: Core.Strapi): Locales => {
  const locales = bySite.get(strapi) ?? createLocales(strapi);

  bySite.set(strapi, locales);

  return locales;
};
