import { PLUGIN_ID } from '../../pluginId';

export const OFFICIAL_DOCUMENT = `plugin::${PLUGIN_ID}.official-document`;

/** The component of a row of `relations`. */
export const ROW = `${PLUGIN_ID}.document-relation`;
