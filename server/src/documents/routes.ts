import { z } from 'zod';

import { coreRouter } from '../platform/content-api/core-router';
import type { Routes } from '../platform/feature';
import { httpCache } from '../platform/http-cache';
import { DOCUMENT_TYPE, ISSUING_BODY, OFFICIAL_DOCUMENT, SUBJECT } from '../platform/uids';
import { examineRoutes } from './examine/route';
import { fileCheckRoutes } from './files/check/route';
import { ownQuery } from './reading/own-query';

const byNumber: Routes = {
  type: 'content-api',
  routes: [
    {
      method: 'GET',
      // A number holds slashes.
      path: '/official-documents/by-number/(.*)',
      handler: 'official-document.findByNumber',
      request: {
        query: { locale: z.string().optional().describe("The site's default locale if left out.") },
      },
      config: { middlewares: [httpCache] },
    },
  ],
};

export const routes = {
  'document-examination': examineRoutes,
  'document-file-check': fileCheckRoutes,
  'documents-by-number': byNumber,
  'official-document': coreRouter(OFFICIAL_DOCUMENT, ownQuery),
  'document-type': coreRouter(DOCUMENT_TYPE),
  'issuing-body': coreRouter(ISSUING_BODY),
  subject: coreRouter(SUBJECT),
};
