import { DOCUMENT_TYPE, ISSUING_BODY, OFFICIAL_DOCUMENT, SUBJECT } from '../platform/uids';

/** The order of each type's lists, where the caller asks for none. */
export const STANDARD_ORDER: Readonly<Record<string, string[]>> = {
  [OFFICIAL_DOCUMENT]: ['issueDate:desc', 'documentId:desc'],
  [DOCUMENT_TYPE]: ['position:asc', 'name:asc', 'documentId:asc'],
  [ISSUING_BODY]: ['position:asc', 'name:asc', 'documentId:asc'],
  [SUBJECT]: ['position:asc', 'name:asc', 'documentId:asc'],
};

export const isDocumentType = (uid: string): boolean => uid in STANDARD_ORDER;
