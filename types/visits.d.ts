/*
 * Visits: `GET /api/newsroom/visit-statistics`, `/visit-statistics/series`, `/visit-statistics/top`
 * and `/visit-statistics/articles/:documentId`. All numbers are whole.
 */

/** Visits in each period of the site's time zone; weeks begin on Monday. */
export type VisitFigure =
  /** Visitors with a hit in the last 5 minutes. */
  | 'online'
  | 'today'
  | 'yesterday'
  | 'thisWeek'
  | 'lastWeek'
  | 'thisMonth'
  | 'lastMonth'
  | 'thisYear'
  | 'all'
  /** Page views, not visits. */
  | 'pageViewsToday';

/** A figure that the site's settings hide is left out. */
export type VisitStatistics = Partial<Record<VisitFigure, number>> & {
  /** IANA name, such as `Asia/Ho_Chi_Minh`. */
  timeZone: string;
  /**
   * When the figures were true; at most a second ago, or a minute while the site's database does
   * not answer.
   */
  asOf: string;
};

export type VisitInterval = 'hour' | 'day' | 'week' | 'month';

export interface VisitSeriesPoint {
  /** ISO 8601 with the zone's offset, `2026-11-23T00:00:00+07:00`: when the interval begins. */
  start: string;
  visits: number;
  pageViews: number;
  /** Distinct visitors; known for days only. */
  visitors: number | null;
}

/** What `?period=` of the most visited articles takes. */
export type VisitPeriod = 'today' | 'thisWeek' | 'thisMonth' | 'thisYear' | 'all' | '7d' | '30d';

/** One of the most visited articles, all of them published. */
export interface VisitedArticle {
  documentId: string;
  locale: string;
  title: string | null;
  slug: string | null;
  visits: number;
  pageViews: number;
}

export interface VisitCount {
  /** Visits in which the article was seen. */
  visits: number;
  pageViews: number;
}

export interface ArticleVisits {
  today: VisitCount;
  /** Today among them. */
  last7Days: VisitCount;
  last30Days: VisitCount;
  all: VisitCount;
}

export interface VisitStatisticsAnswer {
  data: VisitStatistics;
  meta: Record<string, never>;
}

export interface VisitSeriesAnswer {
  data: VisitSeriesPoint[];
  meta: { timeZone: string; from: string; to: string; interval: VisitInterval };
}

export interface VisitedArticlesAnswer {
  data: VisitedArticle[];
  meta: { period: VisitPeriod; limit: number };
}

export interface ArticleVisitsAnswer {
  data: ArticleVisits;
  meta: Record<string, never>;
}

/** What the scripts `newsroom.js` and `tracker.js` give a page. */
export interface NewsroomScript {
  /**
   * Counts a view that the address does not show; see docs/visit-statistics.md.
   *
   * @param options.article the documentId of the article in view
   */
  view?(options?: { article?: string; locale?: string }): void;
}

declare global {
  interface Window {
    newsroom?: NewsroomScript;
  }
}
