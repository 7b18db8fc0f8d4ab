import type { Core } from '@strapi/strapi';

import type { Command } from '../../platform/commands';
import { optionsOf } from '../../platform/settings';
import { createCalendar, QUARTER_MS, quarterOf, type Calendar } from '../calendar/calendar';
import { VISIT_SILENCE_MS } from '../counting/count';
import { HIT_MEMORY_MS } from '../ledger/prune';
import { addQuarters, addTo } from '../statistics/days';
import { createLedgerReader } from '../statistics/ledger-reader';
import type { VisitStatisticsService } from '../statistics/service';
import type { VisitCount } from '../contract';
import { differences, type Difference } from './compare';
import { createRecount, type Amounts } from './recount';

interface Check {
  /** What is compared, such as `page views of the last 24 hours`. */
  title: string;
  counters(): Promise<Amounts>;
  recount(): Promise<Amounts>;
  isPart?: boolean;
  nameOf?: (name: string) => string;
}

const SHOWN = 20;

const quarterName = (quarter: string): string =>
  new Date(Number(quarter) * QUARTER_MS).toISOString();

const epochName = (epoch: string): string =>
  epoch === '0' ? 'before any reset' : `since reset ${epoch}`;

const visitsOf = (days: ReadonlyMap<string, VisitCount>): Amounts =>
  new Map([...days].map(([day, { visits }]) => [day, visits]));

/** The days as one plain reading of all quarters and offsets gives them. */
const freshDays = async (strapi: Core.Strapi, calendar: Calendar): Promise<Amounts> => {
  const ledger = createLedgerReader(strapi);
  const epoch = await ledger.epoch();
  const days = new Map<string, VisitCount>();

  addQuarters(days, await ledger.quarters(epoch, 0), calendar);

  for (const { day, ...count } of await ledger.offsets(epoch)) addTo(days, day, count);

  return visitsOf(days);
};

const checksOf = (strapi: Core.Strapi): Check[] => {
  const recount = createRecount(strapi);
  const calendar = createCalendar(optionsOf(strapi).timeZone);
  const statistics = strapi.plugin('newsroom').service('visitStatistics') as VisitStatisticsService;
  const now = Date.now();
  // Hits of an earlier quarter may be forgotten by now, and visitors of an earlier day.
  const firstQuarter = quarterOf(now - HIT_MEMORY_MS) + 1;
  const firstDay = calendar.dayOf(now - VISIT_SILENCE_MS);

  return [
    {
      title: 'page views of the last 24 hours and the hits that are remembered',
      counters: () => recount.quarters('page_views', firstQuarter),
      recount: () => recount.hits(firstQuarter),
      nameOf: quarterName,
    },
    {
      title: 'visits of the last 24 hours and the hits that began one',
      counters: () => recount.quarters('visits', firstQuarter),
      recount: () => recount.hitsThatBeginVisits(firstQuarter),
      nameOf: quarterName,
    },
    {
      title: 'visitors of the day and the visitors that are remembered',
      counters: () => recount.dayVisitors(firstDay),
      recount: () => recount.visitors(firstDay),
    },
    {
      title: 'visits and what they came with',
      counters: () => recount.totals('visits'),
      recount: () => recount.sources('device'),
      nameOf: epochName,
    },
    {
      title: 'visits and where they came from',
      counters: () => recount.totals('visits'),
      recount: () => recount.sources('referrer'),
      nameOf: epochName,
    },
    {
      title: 'page views and those of articles, which are a part of them',
      counters: () => recount.totals('page_views'),
      recount: () => recount.articlePageViews(),
      isPart: true,
      nameOf: epochName,
    },
    {
      title: 'visits in the database and the figures in memory',
      counters: () => freshDays(strapi, calendar),
      recount: async () => visitsOf((await statistics.readAgain()).days),
    },
  ];
};

const describe = (
  { name, counted, recounted }: Difference,
  nameOf: (name: string) => string
): string => `  ${nameOf(name)}: ${counted} counted, ${recounted} recounted`;

/**
 * Recounts what can be recounted: a line for each comparison, and below it what differs.
 *
 * @returns the exit code: 0 if all agrees, 1 if not
 */
export const verifyVisits = async (
  strapi: Core.Strapi,
  write: (line: string) => void
): Promise<number> => {
  let areAllRight = true;

  for (const { title, counters, recount, isPart, nameOf = String } of checksOf(strapi)) {
    const before = await counters();
    const recounted = await recount();
    const found = differences(before, recounted, await counters(), { isPart });
    const total = [...recounted.values()].reduce((sum, amount) => sum + amount, 0);

    if (found.length === 0) {
      write(`agree: ${title} (${total})`);
      continue;
    }

    areAllRight = false;
    write(`differ: ${title}`);

    for (const difference of found.slice(0, SHOWN)) write(describe(difference, nameOf));
    if (found.length > SHOWN) write(`  and ${found.length - SHOWN} more`);
  }

  return areAllRight ? 0 : 1;
};

export const verifyVisitsCommand: Command = {
  usage: 'recounts visits from the ledger and says whether the figures agree',
  run: (strapi, _args, write) => verifyVisits(strapi, write),
};
