import type { StrapiApp } from '@strapi/strapi/admin';

import { articles } from './articles';
import { documents } from './documents';
import { imports } from './imports';
import { PLUGIN_ID } from './pluginId';
import { visits } from './visits';

/** The features, as the editors see them. A new one is a folder and a line. */
const features = [articles, documents, imports, visits];

type Messages = Record<string, string>;

const load = async (read: () => Promise<{ default: Messages }>): Promise<Messages> => {
  try {
    return (await read()).default;
  } catch {
    // No translation into this language: Strapi takes the English words.
    return {};
  }
};

const prefixed = (messages: Messages): Messages =>
  Object.fromEntries(Object.entries(messages).map(([key, text]) => [`${PLUGIN_ID}.${key}`, text]));

export default {
  register(app: StrapiApp) {
    features.forEach((feature) => feature.register(app));
    app.registerPlugin({ id: PLUGIN_ID, name: 'Newsroom' });
  },

  registerTrads: ({ locales }: { locales: string[] }) =>
    Promise.all(
      locales.map(async (locale) => {
        // The content manager has message ids of its own for a type's name and its fields.
        const [messages, contentTypes] = await Promise.all([
          load(() => import(`./translations/${locale}.json`)),
          load(() => import(`./translations/content-types/${locale}.json`)),
        ]);

        return { locale, data: { ...prefixed(messages), ...contentTypes } };
      })
    ),
};
