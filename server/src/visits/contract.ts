/** What the server answers about visits and the panel shows; pure types, shared by both. */

/** The figures of the box, in the order in which portals show them. All are whole numbers. */
export const FIGURES = [
  'online',
  'today',
  'yesterday',
  'thisWeek',
  'lastWeek',
  'thisMonth',
  'lastMonth',
  'thisYear',
  'all',
  'pageViewsToday',
] as const;

export type Figure = (typeof FIGURES)[number];

/** Visits in each period of the site's time zone; a figure that the settings hide is left out. */
export type VisitStatistics = Partial<Record<Figure, number>> & {
  /** IANA name. */
  timeZone: string;
  /** ISO 8601, UTC: when the figures were true; at most a second ago. */
  asOf: string;
};

export const INTERVALS = ['hour', 'day', 'week', 'month'] as const;

export type Interval = (typeof INTERVALS)[number];

export interface SeriesPoint {
  /** ISO 8601 with the zone's offset: when the hour, day, week (Monday) or month begins. */
  start: string;
  visits: number;
  pageViews: number;
  /** Distinct visitors; known for days only, null for any other interval. */
  visitors: number | null;
}

export interface ArticleVisits {
  documentId: string;
  locale: string;
  /** Null when the article is no longer published. */
  title: string | null;
  slug: string | null;
  visits: number;
  pageViews: number;
}

export const DEVICES = ['desktop', 'mobile', 'tablet', 'other'] as const;

export type Device = (typeof DEVICES)[number];

/** Why a hit is not counted. */
export const EXCLUSIONS = [
  'bot',
  'prefetch',
  'unknown-article',
  'foreign-origin',
  'too-late',
  'too-many',
] as const;

export type Exclusion = (typeof EXCLUSIONS)[number];

/** GET /newsroom/visits/overview: the widget of the panel's home page. */
export interface VisitOverview {
  figures: VisitStatistics;
  /** The last 30 days, oldest first; the last is today. */
  days: SeriesPoint[];
  comparison: {
    /** Visits of today, up to now. */
    today: number;
    /** Visits of the same weekday a week ago, up to the same time of day (to the quarter-hour). */
    weekAgo: number;
  };
}

/** GET /newsroom/visits/report?from=2026-11-01&to=2026-11-23&interval=day; both days included. */
export interface VisitReport {
  from: string;
  to: string;
  interval: Interval;
  timeZone: string;
  totals: { visits: number; pageViews: number };
  series: SeriesPoint[];
  /** At most 100, most visits first. */
  articles: ArticleVisits[];
  /** At most 100 hosts; visits that came from them. The empty name: no referrer. */
  referrers: Array<{ host: string; visits: number }>;
  devices: Array<{ device: Device; visits: number }>;
  excluded: Array<{ reason: Exclusion; hits: number }>;
}

/** GET /newsroom/visits/articles/:documentId?locale=vi: the panel beside an article's form. */
export interface ArticleVisitSummary {
  today: VisitCount;
  last7Days: VisitCount;
  last30Days: VisitCount;
  all: VisitCount;
  /** The last 30 days, oldest first. */
  days: SeriesPoint[];
}

export interface VisitCount {
  visits: number;
  pageViews: number;
}

/** GET and PUT /newsroom/visits/settings. */
export interface VisitSettings {
  /** The figures that the public answer shows. */
  publicFigures: Figure[];
  /** Origins whose pages may count, such as https://xa.example.gov.vn. Empty: any origin. */
  allowedOrigins: string[];
}

/** GET /newsroom/visits/settings answers with these beside the settings. */
export interface VisitSettingsAnswer extends VisitSettings {
  timeZone: string;
  /** The site's content API, such as https://cms.example.gov.vn/api. */
  apiUrl: string;
}

/**
 * A correction or a total brought from another counter. It belongs to its day: it is part of each
 * period that holds the day.
 *
 * GET and POST /newsroom/visits/offsets.
 */
export interface VisitOffset {
  id: number;
  /** YYYY-MM-DD, not in the future. */
  day: string;
  /** Added to the visits of the day; negative takes away. */
  visits: number;
  pageViews: number;
  reason: string;
  /** Who set it, and when (ISO 8601, UTC). */
  by: string;
  at: string;
}

export type NewVisitOffset = Pick<VisitOffset, 'day' | 'visits' | 'pageViews' | 'reason'>;

/** The counter begun anew. What was counted before stays in the database. POST /newsroom/visits/resets {reason}. */
export interface VisitReset {
  id: number;
  reason: string;
  by: string;
  at: string;
  /** The figure `all` just before. */
  visitsBefore: number;
}

/** GET /newsroom/visits/history: newest first. */
export interface VisitHistory {
  offsets: VisitOffset[];
  resets: VisitReset[];
}
