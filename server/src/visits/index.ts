import type { Core } from '@strapi/strapi';

import type { Feature } from '../platform/feature';
import { hitMiddleware } from './front/middleware';
import { createServerHitController, serverHitRoutes } from './front/server-hits';
import { visitsStep } from './ledger/tables';
import { visitReading } from './statistics';
import type { VisitWriting } from './writing';
import { createVisitWriting } from './writing';

const reading: Feature = visitReading;
const writings = new WeakMap<Core.Strapi, VisitWriting>();

/** The writing side of this process's site. */
const writingOf = (strapi: Core.Strapi): VisitWriting => {
  const writing = writings.get(strapi) ?? createVisitWriting(strapi);

  writings.set(strapi, writing);

  return writing;
};

const isCounting = (strapi: Core.Strapi): boolean =>
  strapi.config.get('plugin::newsroom.countVisits') === true;

/** Visits of the site and its articles: counted exactly, shown to readers and editors. */
export const visits: Feature = {
  ...reading,
  controllers: {
    ...reading.controllers,
    'visit-hit': ({ strapi }: { strapi: Core.Strapi }) =>
      createServerHitController(() => writingOf(strapi).gates),
  },
  routes: { ...reading.routes, visitHits: serverHitRoutes },
  tableSteps: [visitsStep],

  async register(strapi) {
    if (isCounting(strapi)) {
      strapi.server.use(hitMiddleware(strapi, writingOf(strapi).gates));
    }

    await reading.register?.(strapi);
  },

  async bootstrap(strapi) {
    await reading.bootstrap?.(strapi);

    if (isCounting(strapi)) writingOf(strapi).start();
  },

  async destroy(strapi) {
    await writings.get(strapi)?.stop();
    writings.delete(strapi);
  },
};
