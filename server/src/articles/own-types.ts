import { ARTICLE, CATEGORY, TAG } from '../platform/uids';

/** The order of each type's lists, where the caller asks for none. */
export const STANDARD_ORDER: Readonly<Record<string, string[]>> = {
  [ARTICLE]: ['publicDate:desc', 'documentId:desc'],
  [CATEGORY]: ['position:asc', 'name:asc', 'documentId:asc'],
  [TAG]: ['name:asc', 'documentId:asc'],
};

export const isArticleType = (uid: string): boolean => uid in STANDARD_ORDER;
