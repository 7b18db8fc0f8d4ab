/** As the server registers it; see `server/src/documents/files/check/actions.ts`. */
export const MAY_VERIFY = [{ action: 'plugin::newsroom.documents.verify-files', subject: null }];
