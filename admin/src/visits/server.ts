import { useMemo } from 'react';
import { useFetchClient } from '@strapi/strapi/admin';

import type {
  ArticleVisitSummary,
  Interval,
  NewVisitOffset,
  VisitHistory,
  VisitOffset,
  VisitOverview,
  VisitReport,
  VisitReset,
  VisitSettings,
  VisitSettingsAnswer,
} from '../../../server/src/visits/contract';
import { useSentenceLanguage } from '../platform/language';
import { saveFile } from '../platform/save-file';

interface Data<Value> {
  data: Value;
}

export interface ReportQuestion {
  /** YYYY-MM-DD in the site's zone, as is `to`; both days are included. */
  from: string;
  to: string;
  interval: Interval;
}

export interface ExportChoice {
  format: 'csv' | 'xlsx';
  /** Whether the file lists the points in time or the articles. */
  of: 'series' | 'articles';
}

const VISITS = '/newsroom/visits';

/** The admin routes of visits. */
export const useVisitServer = () => {
  const { get, post, put } = useFetchClient();
  const lang = useSentenceLanguage();

  return useMemo(() => {
    const ask = async <Value>(path: string, signal?: AbortSignal): Promise<Value> =>
      (await get<Data<Value>>(`${VISITS}${path}`, { signal })).data.data;

    return {
      overview: (signal: AbortSignal) => ask<VisitOverview>('/overview', signal),
      report: ({ from, to, interval }: ReportQuestion, signal: AbortSignal) =>
        ask<VisitReport>(`/report?from=${from}&to=${to}&interval=${interval}`, signal),
      article: (documentId: string, locale: string, signal: AbortSignal) =>
        ask<ArticleVisitSummary>(
          `/articles/${documentId}?locale=${encodeURIComponent(locale)}`,
          signal
        ),
      exportReport: async (
        { from, to, interval }: ReportQuestion,
        { format, of }: ExportChoice
      ): Promise<void> => {
        const days = `from=${from}&to=${to}&interval=${interval}`;
        const { data } = await get<Blob>(
          `${VISITS}/export?${days}&format=${format}&of=${of}&lang=${lang}`,
          { responseType: 'blob' }
        );

        saveFile(data, `visits-${of}-${from}-${to}.${format}`);
      },
      settings: (signal: AbortSignal) => ask<VisitSettingsAnswer>('/settings', signal),
      saveSettings: async (settings: VisitSettings) =>
        (await put<Data<VisitSettingsAnswer>>(`${VISITS}/settings`, settings)).data.data,
      history: (signal: AbortSignal) => ask<VisitHistory>('/history', signal),
      offsets: (signal: AbortSignal) => ask<VisitOffset[]>('/offsets', signal),
      addOffset: async (offset: NewVisitOffset) =>
        (await post<Data<VisitOffset>>(`${VISITS}/offsets`, offset)).data.data,
      reset: async (reason: string) =>
        (await post<Data<VisitReset>>(`${VISITS}/resets`, { reason })).data.data,
    };
  }, [get, post, put, lang]);
};

export type VisitServer = ReturnType<typeof useVisitServer>;
