import { createHash } from 'node:crypto';

import type { Core } from '@strapi/strapi';

import { forgetAnswers } from '../../platform/response-cache';
import { optionsOf } from '../../platform/settings';
import { createCalendar } from '../calendar/calendar';
import type {
  ArticleVisits,
  ArticleVisitSummary,
  Device,
  Exclusion,
  NewVisitOffset,
  SeriesPoint,
  VisitOffset,
  VisitHistory,
  VisitOverview,
  VisitReport,
  VisitReset,
  VisitStatistics,
} from '../contract';
import { createAdjustments } from '../settings/adjustments';
import type { VisitSettingsService } from '../settings/settings';
import { inLocale, nameRanking, readArticle } from './articles';
import { compareWithLastWeek } from './comparison';
import { statisticsOf, totalOf } from './figures';
import { createFresh } from './fresh';
import { createLedgerReader } from './ledger-reader';
import { topPeriod, type TopPeriod } from './periods';
import { checkRange, checkReportRange, type Range } from './range';
import { createRankings } from './rankings';
import { readSeries } from './series';
import { createSnapshotReader, type Snapshot } from './snapshot';
import { createGuard, StatisticsUnavailable, within } from './unavailable';

/** How old figures may be when they are handed out. */
const MAX_AGE_MS = 1_000;

/** Who asks for the public figures waits so long for a database that is slow. */
const PATIENCE_MS = 2_000;

/** How old the public figures may be while the database does not answer; `asOf` tells. */
const LAST_KNOWN_MS = 60_000;

const OVERVIEW_DAYS = 30;
const REPORT_LINES = 100;
const EXPORT_ARTICLES = 2_000;

/** The public figures as they are sent. */
export interface PublicAnswer {
  json: Buffer;
  /** As the header has it. A weak tag: the same figures of another moment are the same answer. */
  etag: string;
  /** When the figures are a second old, ms. */
  goodUntil: number;
}

export interface TopQuery {
  period: TopPeriod;
  limit: number;
  /** The site's default one if left out; `*` for all. */
  locale?: string;
}

const settingsOf = (strapi: Core.Strapi): VisitSettingsService =>
  strapi.plugin('newsroom').service('visitSettings') as VisitSettingsService;

/** What is known about visits. Whatever the database fails to answer is a StatisticsUnavailable. */
export const visitStatistics = ({ strapi }: { strapi: Core.Strapi }) => {
  const calendar = createCalendar(optionsOf(strapi).timeZone);
  const { timeZone } = calendar;
  const ledger = createLedgerReader(strapi);
  const readSnapshot = createSnapshotReader(ledger, calendar);
  const snapshots = createFresh(readSnapshot, MAX_AGE_MS);
  const ranking = createRankings(ledger, calendar);
  const guarded = createGuard(strapi);
  const adjustments = createAdjustments(strapi, readSnapshot);

  /** Others cannot wait for what is read within a transaction: it sees what nobody else does yet. */
  const snapshot = (): Promise<Snapshot> =>
    strapi.db.inTransaction() ? readSnapshot() : snapshots.get();

  const beginAnew = (): void => {
    snapshots.expire();
    forgetAnswers(strapi);
  };

  const publicSnapshot = async (): Promise<Snapshot> => {
    try {
      return await guarded(() => within(PATIENCE_MS, snapshot()));
    } catch (error) {
      const last = snapshots.last();
      const isUsable =
        error instanceof StatisticsUnavailable &&
        last !== undefined &&
        Math.abs(Date.now() - last.readAt) <= LAST_KNOWN_MS;

      if (!isUsable) throw error;

      return last.value;
    }
  };

  const publicFigures = async (): Promise<VisitStatistics> => {
    const { publicFigures: shown } = await guarded(() => settingsOf(strapi).get());

    return statisticsOf(await publicSnapshot(), timeZone, shown);
  };

  const answers = new WeakMap<Snapshot, { shown: string; answer: PublicAnswer }>();

  return {
    /** All figures, at most a second old. */
    figures: (): Promise<VisitStatistics> =>
      guarded(async () => statisticsOf(await snapshot(), timeZone)),

    /**
     * The figures that the settings show. While the database does not answer, those of the last
     * minute; `asOf` tells.
     */
    publicFigures,

    /** The body of `GET /visit-statistics`, made once for all who ask within a second. */
    async publicAnswer(): Promise<PublicAnswer> {
      const { publicFigures: figures } = await guarded(() => settingsOf(strapi).get());
      const current = await publicSnapshot();
      const shown = figures.join();
      const known = answers.get(current);

      if (known?.shown === shown) return known.answer;

      const { asOf, ...same } = statisticsOf(current, timeZone, figures);
      const json = Buffer.from(JSON.stringify({ data: { ...same, asOf }, meta: {} }));
      const hash = createHash('sha1').update(JSON.stringify(same)).digest('base64url');
      const goodUntil = current.asOf + MAX_AGE_MS;
      const answer = { json, etag: `W/"${hash}"`, goodUntil };

      answers.set(current, { shown, answer });

      return answer;
    },

    /** @throws ValidationError for a range that is too long, or in the wrong order */
    series: (range: Range): Promise<SeriesPoint[]> =>
      guarded(async () => readSeries(ledger, await snapshot(), checkRange(range), calendar)),

    /** The most visited of the articles that are published. @throws ValidationError for a locale */
    top: ({ period, limit, locale }: TopQuery): Promise<ArticleVisits[]> =>
      guarded(async () => {
        const { epoch, today } = await snapshot();
        const articles = await ranking(epoch, topPeriod(period, today, calendar));

        return nameRanking(strapi, await inLocale(strapi, articles, locale), {
          limit,
          isPublic: true,
        });
      }),

    /**
     * @throws ValidationError for a locale that the site does not have
     * @throws NotFoundError for the public, of an article that is not published
     */
    article: (
      documentId: string,
      { locale, isPublic }: { locale?: string; isPublic: boolean }
    ): Promise<ArticleVisitSummary> =>
      guarded(async () =>
        readArticle({ strapi, ledger, calendar }, await snapshot(), {
          documentId,
          locale,
          isPublic,
        })
      ),

    overview: (): Promise<VisitOverview> =>
      guarded(async () => {
        const current = await snapshot();
        const { today, epoch } = current;
        const from = calendar.addDays(today, 1 - OVERVIEW_DAYS);

        return {
          figures: statisticsOf(current, timeZone),
          days: await readSeries(ledger, current, { from, to: today, interval: 'day' }, calendar),
          comparison: await compareWithLastWeek(ledger, epoch, { now: Date.now(), calendar }),
        };
      }),

    /** @throws ValidationError for a range of more than 5 years, or in the wrong order */
    report: (range: Range): Promise<VisitReport> =>
      guarded(async () => {
        checkReportRange(range);

        const current = await snapshot();
        const { epoch } = current;
        const { from, to, interval } = range;
        const sources = (kind: 'referrer' | 'device' | 'excluded') =>
          ledger.sources(epoch, kind, { from, to, limit: REPORT_LINES });

        return {
          from,
          to,
          interval,
          timeZone,
          totals: totalOf(current, range),
          series: await readSeries(ledger, current, range, calendar),
          articles: await nameRanking(strapi, await ranking(epoch, range), {
            limit: REPORT_LINES,
            isPublic: false,
          }),
          referrers: (await sources('referrer')).map(({ name, amount }) => ({
            host: name,
            visits: amount,
          })),
          devices: (await sources('device')).map(({ name, amount }) => ({
            device: name as Device,
            visits: amount,
          })),
          excluded: (await sources('excluded')).map(({ name, amount }) => ({
            reason: name as Exclusion,
            hits: amount,
          })),
        };
      }),

    /** The most visited articles of a range, at most 2,000, published or not. */
    articlesIn: (range: Range): Promise<ArticleVisits[]> =>
      guarded(async () => {
        checkReportRange(range);

        const { epoch } = await snapshot();

        return nameRanking(strapi, await ranking(epoch, range), {
          limit: EXPORT_ARTICLES,
          isPublic: false,
        });
      }),

    /** Offsets of the present counting, newest first. */
    offsets: (): Promise<VisitOffset[]> =>
      guarded(async () => adjustments.offsets((await snapshot()).epoch)),

    /** @throws ValidationError where a day would have less than nothing */
    addOffset: (offset: NewVisitOffset, by: string): Promise<VisitOffset> =>
      guarded(async () => {
        await snapshot();

        const added = await adjustments.addOffset(offset, by);

        beginAnew();

        return added;
      }),

    /** Begins to count anew; what was counted before stays in the database. */
    reset: (reason: string, by: string): Promise<VisitReset> =>
      guarded(async () => {
        await snapshot();

        const done = await adjustments.reset(reason, by);

        beginAnew();

        return done;
      }),

    /** All offsets and resets, newest first; at most 1,000 of each. */
    history: (): Promise<VisitHistory> => guarded(() => adjustments.history()),

    /** What is in memory, with what changed since; for `visits verify`. */
    readAgain: (): Promise<Snapshot> =>
      guarded(() => {
        snapshots.expire();

        return snapshot();
      }),

    /** The day that it is where the site is. */
    today: (): string => calendar.dayOf(Date.now()),
    timeZone,
  };
};

export type VisitStatisticsService = ReturnType<typeof visitStatistics>;
