export const PLUGIN = 'newsroom';

export const ARTICLE = 'plugin::newsroom.article';
export const CATEGORY = 'plugin::newsroom.category';
export const TAG = 'plugin::newsroom.tag';
export const OFFICIAL_DOCUMENT = 'plugin::newsroom.official-document';
export const DOCUMENT_TYPE = 'plugin::newsroom.document-type';
export const ISSUING_BODY = 'plugin::newsroom.issuing-body';
export const SUBJECT = 'plugin::newsroom.subject';
export const ATTACHMENT = 'newsroom.attachment';
export const DOCUMENT_RELATION = 'newsroom.document-relation';
export const FILE = 'plugin::upload.file';

export type NewsroomUid =
  | typeof ARTICLE
  | typeof CATEGORY
  | typeof TAG
  | typeof OFFICIAL_DOCUMENT
  | typeof DOCUMENT_TYPE
  | typeof ISSUING_BODY
  | typeof SUBJECT;

export const isNewsroomUid = (uid: string): boolean => uid.startsWith(`plugin::${PLUGIN}.`);

/** Whether a uid is of one of our types or components. */
export const isOurs = (uid: string): boolean => isNewsroomUid(uid) || uid.startsWith(`${PLUGIN}.`);
