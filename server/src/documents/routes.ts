import { coreRouter } from '../platform/content-api/core-router';
import type { Routes } from '../platform/feature';
import { httpCache } from '../platform/http-cache';
import { DOCUMENT_TYPE, ISSUING_BODY, OFFICIAL_DOCUMENT, SUBJECT } from '../platform/uids';
import { examineRoutes } from './examine/route';

const byNumber: Routes = {
  type: 'content-api',
  routes: [
    {
      method: 'GET',
      // A number holds slashes.
      path: '/official-documents/by-number/(.*)',
      handler: 'official-document.findByNumber',
      config: { middlewares: [httpCache] },
    },
  ],
};

export const routes = {
  'document-examination': examineRoutes,
  'documents-by-number': byNumber,
  'official-document': coreRouter(OFFICIAL_DOCUMENT),
  'document-type': coreRouter(DOCUMENT_TYPE),
  'issuing-body': coreRouter(ISSUING_BODY),
  subject: coreRouter(SUBJECT),
};
