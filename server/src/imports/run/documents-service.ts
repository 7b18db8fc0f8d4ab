import type { Core } from '@strapi/strapi';

import type { OfficialDocuments } from '../../documents';
import type { DocumentNumber } from '../../documents/number/document-number';

/** Reads the number and symbol that a cell gives, to the key that documents are stored with. */
export type ReadNumber = (text: string) => DocumentNumber;

export const numberReader = (strapi: Core.Strapi): ReadNumber => {
  const { parseNumber } = strapi
    .plugin('newsroom')
    .service('officialDocuments') as OfficialDocuments;

  return (text) => parseNumber(text);
};
