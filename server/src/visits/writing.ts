import type { Core } from '@strapi/strapi';

import type { ResolvedOptions } from '../config';
import { createExclusionTally } from './batch/exclusions';
import { createReceiver } from './batch/receiver';
import { createCalendar } from './calendar/calendar';
import type { VisitSettings } from './contract';
import type { HitGatesService } from './front/hit';
import { createHitGates } from './front/hit';
import { createKnownOrigins } from './front/known-origins';
import { createRateLimit } from './gates';
import { commitBatch } from './ledger/commit';
import { createNodeNumber } from './ledger/node-number';
import { patience } from './ledger/patience';
import { createSalts } from './ledger/salts';
import type { Maintenance } from './maintenance';
import { createMaintenance } from './maintenance';

const FLUSH_MS = 5_000;
const BURST_SECONDS = 3;
const ADDRESSES = 50_000;

/** The writing side: it takes hits and keeps the ledger. */
export interface VisitWriting {
  gates: HitGatesService;
  maintenance: Maintenance;
  start(): void;
  /** Writes what was taken; takes nothing more. */
  stop(): Promise<void>;
}

interface SettingsService {
  get(): Promise<VisitSettings>;
}

export const createVisitWriting = (strapi: Core.Strapi): VisitWriting => {
  const { timeZone, hitRate } = strapi.config.get('plugin::newsroom') as ResolvedOptions;
  const calendar = createCalendar(timeZone);
  const salts = createSalts(strapi);
  const nodeNumber = createNodeNumber(strapi);
  const exclusions = createExclusionTally();
  const receiver = createReceiver({ strapi, calendar, salts, nodeNumber, exclusions });
  const maintenance = createMaintenance(strapi, calendar, salts);
  const settings = () =>
    (strapi.plugin('newsroom').service('visitSettings') ?? {
      get: async () => ({ allowedOrigins: [] }),
    }) as SettingsService;
  let timer: NodeJS.Timeout | undefined;

  /** Exclusions go with the hits of a batch; where there are none they go alone. */
  const flushExclusions = async (): Promise<void> => {
    const excluded = exclusions.take();

    if (excluded.length === 0) return;

    try {
      const node = await nodeNumber.get();

      await commitBatch(strapi, { node, now: Date.now(), hits: [], excluded }, patience());
    } catch {
      // With the next batch, or in the next round.
      exclusions.giveBack(excluded);
    }
  };

  return {
    gates: createHitGates({
      receiver,
      calendar,
      exclusions,
      rateLimit: createRateLimit({
        perSecond: hitRate,
        burst: hitRate * BURST_SECONDS,
        maxAddresses: ADDRESSES,
      }),
      allowedOrigins: createKnownOrigins(async () => (await settings().get()).allowedOrigins),
    }),
    maintenance,

    start() {
      maintenance.start();
      timer = setInterval(() => void flushExclusions(), FLUSH_MS);
      timer.unref();
    },

    async stop() {
      clearInterval(timer);
      await receiver.close();
      await maintenance.stop();
      await flushExclusions();
      await nodeNumber.release();
    },
  };
};
