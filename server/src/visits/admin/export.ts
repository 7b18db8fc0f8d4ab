import type { ArticleVisits, Interval, SeriesPoint } from '../contract';
import type { OutputCell } from '../../platform/spreadsheets/write-xlsx';

type Language = 'en' | 'vi';
type Words = Readonly<Record<Language, string>>;

const VISITS: Words = { en: 'Visits', vi: 'Lượt truy cập' };
const PAGE_VIEWS: Words = { en: 'Page views', vi: 'Lượt xem trang' };
const VISITORS: Words = { en: 'Visitors', vi: 'Khách truy cập' };

const START: Readonly<Record<Interval, Words>> = {
  hour: { en: 'Hour', vi: 'Giờ' },
  day: { en: 'Day', vi: 'Ngày' },
  week: { en: 'Week from', vi: 'Tuần từ ngày' },
  month: { en: 'Month from', vi: 'Tháng từ ngày' },
};

const ARTICLE = {
  title: { en: 'Title', vi: 'Tiêu đề' },
  locale: { en: 'Language', vi: 'Ngôn ngữ' },
  documentId: { en: 'Document id', vi: 'Mã bài viết' },
  unpublished: { en: '(not published)', vi: '(không xuất bản)' },
} satisfies Record<string, Words>;

export interface Content {
  headings: string[];
  rows: OutputCell[][];
}

/** `2026-11-23T14:00:00+07:00` as a spreadsheet's reader has it. */
const hour = (start: string): string => start.slice(0, 16).replace('T', ' ');

export const seriesTable = (
  points: readonly SeriesPoint[],
  interval: Interval,
  language: Language
): Content => {
  const isDaily = interval === 'day';

  return {
    headings: [START[interval], VISITS, PAGE_VIEWS, ...(isDaily ? [VISITORS] : [])].map(
      (words) => words[language]
    ),
    rows: points.map(({ start, visits, pageViews, visitors }) => [
      interval === 'hour' ? hour(start) : { date: start.slice(0, 10) },
      visits,
      pageViews,
      ...(isDaily ? [visitors] : []),
    ]),
  };
};

export const articlesTable = (articles: readonly ArticleVisits[], language: Language): Content => ({
  headings: [ARTICLE.title, ARTICLE.locale, VISITS, PAGE_VIEWS, ARTICLE.documentId].map(
    (words) => words[language]
  ),
  rows: articles.map(({ title, locale, visits, pageViews, documentId }) => [
    title ?? ARTICLE.unpublished[language],
    locale,
    visits,
    pageViews,
    documentId,
  ]),
});
