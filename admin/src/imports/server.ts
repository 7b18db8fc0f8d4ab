import { useMemo } from 'react';
import { useFetchClient } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';

import type { ImportOptions, Job, Layout, RowResult } from '../../../server/src/imports/jobs/job';
import type { PreviewRow } from '../../../server/src/imports/reading/preview';
import type { Bilingual } from '../../../server/src/imports/registry/bilingual';
import type { ColumnMapping } from '../../../server/src/imports/registry/columns/fields';
import type { ProblemLevel } from '../../../server/src/imports/registry/rows/problem';
import { useMessages } from '../platform/messages';
import { saveFile } from '../platform/save-file';

/** A job with whether its files are still on the server that answers. */
export type SeenJob = Job & { hasFiles?: boolean };

export type Choices = Partial<ImportOptions> & Partial<Pick<Layout, 'sheet' | 'headingRow'>>;

export interface Columns {
  layout: Layout;
  mapping: ColumnMapping;
  totalRows: number;
}

export interface ProblemPage {
  data: RowResult[];
  meta: { pagination: { page: number; pageSize: number; total: number } };
}

interface Data<Value> {
  data: Value;
}

const IMPORTS = '/newsroom/registry-imports';

/** The admin routes of registry imports. */
export const useRegistryServer = () => {
  const { get, post, del } = useFetchClient();
  const { locale } = useIntl();
  const lang = locale === 'vi' ? 'vi' : 'en';

  return useMemo(() => {
    const ask = async <Value>(path: string, signal?: AbortSignal): Promise<Value> =>
      (await get<Data<Value>>(`${IMPORTS}${path}`, { signal })).data.data;
    const tell = async <Value>(path: string, body: unknown = {}): Promise<Value> =>
      (await post<Data<Value>>(`${IMPORTS}${path}`, body)).data.data;
    const download = async (path: string, name: string): Promise<void> => {
      const answer = await get<Blob>(`${path}?lang=${lang}`, { responseType: 'blob' });

      saveFile(answer.data, name);
    };

    return {
      list: (signal?: AbortSignal) => ask<SeenJob[]>('', signal),
      find: (id: string, signal?: AbortSignal) => ask<SeenJob>(`/${id}`, signal),
      preview: (id: string, signal?: AbortSignal) => ask<PreviewRow[]>(`/${id}/preview`, signal),
      problems: async (
        id: string,
        page: number,
        level: ProblemLevel | null,
        signal?: AbortSignal
      ): Promise<ProblemPage> => {
        const query = `page=${page}&pageSize=20${level ? `&level=${level}` : ''}`;

        return (await get<ProblemPage>(`${IMPORTS}/${id}/problems?${query}`, { signal })).data;
      },
      upload: (files: File[]) => {
        const form = new FormData();

        files.forEach((file) => form.append('files', file));

        return tell<SeenJob>('', form);
      },
      columns: (id: string, choices: Choices) => tell<Columns>(`/${id}/columns`, choices),
      check: (id: string, choices: Choices) => tell<unknown>(`/${id}/check`, choices),
      start: (id: string, choices: Choices) => tell<SeenJob>(`/${id}/start`, choices),
      cancel: (id: string) => tell<SeenJob>(`/${id}/cancel`),
      resume: (id: string) => tell<SeenJob>(`/${id}/resume`),
      remove: (id: string) => del(`${IMPORTS}/${id}`),
      report: ({ id, fileName }: SeenJob) =>
        download(`${IMPORTS}/${id}/report.xlsx`, `${fileName.replace(/\.[^.]*$/, '')}-report.xlsx`),
      exportAll: () => download('/newsroom/registry-export.xlsx', 'official-documents.xlsx'),
    };
  }, [get, post, del, lang]);
};

export type RegistryServer = ReturnType<typeof useRegistryServer>;

/** Words of the server's own, in the panel's language. */
export const useWords = (): ((words: Bilingual) => string) => {
  const { locale } = useIntl();

  return useMemo(() => (words) => (locale === 'vi' ? words.vi : words.en), [locale]);
};

interface Refusal {
  name?: string;
  message?: string;
  response?: {
    data?: { error?: { status?: number; message?: string; details?: { words?: Bilingual } } };
  };
}

/** What a failed call says to the person who made it. */
export const useRefusal = (): ((error: unknown) => string) => {
  const t = useMessages();
  const say = useWords();

  return useMemo(
    () => (error) => {
      const refusal = (error as Refusal).response?.data?.error;
      const words = refusal?.details?.words;

      if (words) return say(words);
      if (refusal?.status === 413) return t('registry.too-large');

      return refusal?.message ?? t('registry.no-answer');
    },
    [say, t]
  );
};
