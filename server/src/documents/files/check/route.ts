import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { z } from 'zod';

import type { Routes } from '../../../platform/feature';
import { parseRequest } from '../../../platform/parse-request';
import type { DocumentFiles } from '..';
import { VERIFY_FILES } from './actions';
import type { DocumentFileCheck, FileCheckRun } from './contract';
import type { FileCheckRunner } from './run';

interface Context {
  params: { documentId: string };
  request: { body?: unknown };
}

const request = z.object({
  /** Empty where documents are not localised. */
  locale: z.string().max(40).default(''),
});

export const fileCheck = ({ strapi }: { strapi: Core.Strapi }) => {
  const runner = () =>
    strapi.plugin('newsroom').service('documentFileCheck') as unknown as FileCheckRunner;
  const files = () =>
    strapi.plugin('newsroom').service('documentFiles') as unknown as DocumentFiles;

  return {
    async find(): Promise<{ data: FileCheckRun | null }> {
      return { data: await runner().find() };
    },

    async start(): Promise<{ data: FileCheckRun }> {
      return { data: await runner().start() };
    },

    async cancel(): Promise<{ data: FileCheckRun | null }> {
      return { data: await runner().cancel() };
    },

    async ofDocument(ctx: Context): Promise<{ data: DocumentFileCheck }> {
      const { locale } = parseRequest(request, ctx.request.body);
      const { documentId } = ctx.params;
      const checked = await files().verifyDocumentFiles({ documentId, locale });

      if (!checked) {
        throw new errors.NotFoundError(
          'There is no such document in this language. Save it first.'
        );
      }

      return { data: { checkedAt: new Date().toISOString(), files: checked } };
    },
  };
};

type Route = Routes['routes'][number];

const route = (method: Route['method'], path: string, action: string): Route => ({
  method,
  path,
  handler: `document-file-check.${action}`,
  config: {
    policies: [
      'admin::isAuthenticatedAdmin',
      { name: 'admin::hasPermissions', config: { actions: [VERIFY_FILES] } },
    ],
  },
});

/** The last check of all files, its beginning and its end, and the check of one document's files. */
export const fileCheckRoutes: Routes = {
  type: 'admin',
  routes: [
    route('GET', '/official-documents/file-check', 'find'),
    route('POST', '/official-documents/file-check', 'start'),
    route('DELETE', '/official-documents/file-check', 'cancel'),
    route('POST', '/official-documents/:documentId/check-files', 'ofDocument'),
  ],
};
