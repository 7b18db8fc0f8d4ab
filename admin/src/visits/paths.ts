import { PLUGIN_ID } from '../pluginId';

/** Within the panel. */
export const STATISTICS_PATH = `plugins/${PLUGIN_ID}/visits`;

export const ARTICLE = `plugin::${PLUGIN_ID}.article`;

export const articlePath = (documentId: string, locale: string) => ({
  pathname: `/content-manager/collection-types/${ARTICLE}/${documentId}`,
  search: `plugins[i18n][locale]=${encodeURIComponent(locale)}`,
});

/** Within the panel's settings. */
export const SETTINGS_PATH = `${PLUGIN_ID}/visits`;
