import { PLUGIN_ID } from '../../pluginId';

/** The content type whose entry the content manager shows, by its address; undefined elsewhere. */
export const modelOfPath = (pathname: string): string | undefined => {
  const uid = /\/content-manager\/(?:collection-types|single-types)\/([^/?#]+)/.exec(pathname)?.[1];

  try {
    return uid && decodeURIComponent(uid);
  } catch {
    return undefined;
  }
};

export const isNewsroomModel = (model: string | undefined): boolean =>
  model?.startsWith(`plugin::${PLUGIN_ID}.`) ?? false;

interface ModelSchema {
  uid: string;
  attributes: Record<string, unknown>;
}

/** What every entry has beside the attributes of its type. */
const SYSTEM_KEYS = new Set([
  'id',
  'documentId',
  'createdAt',
  'updatedAt',
  'publishedAt',
  'createdBy',
  'updatedBy',
  'locale',
  'localizations',
  'status',
]);

/**
 * Whether an entry can only be one of this plugin's types. The content manager opens related
 * entries in a window over the page: the address then names another type, and the entry's own
 * attributes are all there is to tell it by. In doubt the answer is no, and the field stays stock.
 */
export const isSurelyNewsroomEntry = (
  entry: Record<string, unknown>,
  schemas: ModelSchema[]
): boolean => {
  const keys = Object.keys(entry).filter((key) => !SYSTEM_KEYS.has(key) && !key.startsWith('__'));
  const candidates = schemas.filter(({ attributes }) => keys.every((key) => key in attributes));

  return candidates.length > 0 && candidates.every(({ uid }) => isNewsroomModel(uid));
};
