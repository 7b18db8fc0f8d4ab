import type { Core } from '@strapi/strapi';

import type { Routes } from '../../platform/feature';
import { OFFICIAL_DOCUMENT } from '../../platform/uids';
import type { Overdue } from '../clock/overdue';
import { findOverdue } from '../clock/overdue';
import { findCitations } from '../reading/cited';
import type { CitedPlace, Examination } from './contract';
import { examine } from './examine';
import { readCitedRequest, readRequest } from './request';

interface Context {
  request: { body: unknown };
}

const forReaders = () => ({
  policies: [
    'admin::isAuthenticatedAdmin',
    {
      name: 'admin::hasPermissions',
      config: {
        actions: [{ action: 'plugin::content-manager.explorer.read', subject: OFFICIAL_DOCUMENT }],
      },
    },
  ],
});

export const examination = ({ strapi }: { strapi: Core.Strapi }) => ({
  async examine(ctx: Context): Promise<{ data: Examination }> {
    return { data: await examine(strapi, readRequest(ctx.request.body)) };
  },

  async findOverdue(): Promise<{ data: Overdue }> {
    return { data: await findOverdue(strapi) };
  },

  async findCited(ctx: Context): Promise<{ data: CitedPlace[] }> {
    const { texts, locale } = readCitedRequest(ctx.request.body);
    const citations = await findCitations(strapi, texts, locale);

    return {
      data: citations.map(({ text, start, end, document }) => ({
        text,
        written: String(texts[text]).slice(start, end),
        documentId: document.documentId,
        number: document.number,
        state: document.validity.state,
        reason: document.validity.reason.words,
      })),
    };
  },
});

/** For those who may read documents in the panel. */
export const examineRoutes: Routes = {
  type: 'admin',
  routes: [
    {
      method: 'POST',
      path: '/official-documents/examine',
      handler: 'document-examination.examine',
      config: forReaders(),
    },
    {
      method: 'GET',
      path: '/official-documents/overdue',
      handler: 'document-examination.findOverdue',
      config: forReaders(),
    },
    {
      // For whoever writes articles: what it tells is published anyway.
      method: 'POST',
      path: '/official-documents/cited',
      handler: 'document-examination.findCited',
      config: { policies: ['admin::isAuthenticatedAdmin'] },
    },
  ],
};
