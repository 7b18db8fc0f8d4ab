import type { Figure } from '../../visits/contract';

/** The names that the element's `figures` takes. */
export const FIGURE_OF: Record<string, Figure | undefined> = {
  online: 'online',
  today: 'today',
  yesterday: 'yesterday',
  week: 'thisWeek',
  'last-week': 'lastWeek',
  month: 'thisMonth',
  'last-month': 'lastMonth',
  year: 'thisYear',
  all: 'all',
  'page-views': 'pageViewsToday',
};

export interface Words extends Record<Figure, string> {
  title: string;
}

const vi: Words = {
  title: 'Thống kê truy cập',
  online: 'Đang trực tuyến',
  today: 'Hôm nay',
  yesterday: 'Hôm qua',
  thisWeek: 'Tuần này',
  lastWeek: 'Tuần trước',
  thisMonth: 'Tháng này',
  lastMonth: 'Tháng trước',
  thisYear: 'Năm nay',
  all: 'Tổng lượt truy cập',
  pageViewsToday: 'Lượt xem hôm nay',
};

const en: Words = {
  title: 'Visit statistics',
  online: 'Online now',
  today: 'Today',
  yesterday: 'Yesterday',
  thisWeek: 'This week',
  lastWeek: 'Last week',
  thisMonth: 'This month',
  lastMonth: 'Last month',
  thisYear: 'This year',
  all: 'All visits',
  pageViewsToday: 'Page views today',
};

/** Vietnamese words, or English ones for any other language, with the language they are in. */
export const wordsIn = (language: string): { words: Words; language: 'vi' | 'en' } =>
  /^vi\b/i.test(language) ? { words: vi, language: 'vi' } : { words: en, language: 'en' };
