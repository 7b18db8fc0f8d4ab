import { useCallback, useEffect, useState } from 'react';
import { isFetchError, useFetchClient } from '@strapi/strapi/admin';

import type { PanelProps } from '../../platform/content-manager';
import type { RelatedEntry } from '../../platform/relations';
import type { SavedRelations } from './examine-request';
import { ROW } from './uids';

type Loaded = ReadonlyMap<string, readonly RelatedEntry[]>;

interface Known {
  /** Which version of the entry it is about. */
  of: string;
  loaded: Loaded;
  failed: boolean;
}

const NONE: Loaded = new Map();
/** Each relation asked for leads to one entry at most. */
const PAGE_SIZE = 1;

const pathOf = (model: string, id: string, field: string) =>
  `/content-manager/relations/${model}/${id}/${field}`;

/** The entry may have no version in this language yet, and a person may not be let see a field. */
const isNothingToSee = (error: unknown): boolean =>
  isFetchError(error) && [403, 404].includes(Number(error.status));

/**
 * Where the saved relations lead that the examination needs. Null until all of it is known: a
 * question asked with half of them would be answered wrongly.
 */
export const useSavedRelations = (
  { model, document, activeTab }: PanelProps,
  locale: string,
  rowIds: readonly string[]
): { saved: SavedRelations | null; failed: boolean; retry: () => void } => {
  const { get } = useFetchClient();
  const [known, setKnown] = useState<Known>({ of: '', loaded: NONE, failed: false });
  const [attempt, setAttempt] = useState(0);

  const id = document?.documentId;
  const status = activeTab ?? 'draft';
  const version = [id, locale, status, document?.updatedAt].join(' ');
  const { loaded, failed } = known.of === version ? known : { loaded: NONE, failed: false };

  const typePath = id && pathOf(model, id, 'documentType');
  const bodyPath = id && pathOf(model, id, 'issuingBody');
  const rowPaths = rowIds.map((row) => pathOf(ROW, row, 'document'));
  const missing = [typePath, bodyPath, ...rowPaths]
    .filter((path): path is string => Boolean(path) && !loaded.has(path as string))
    .join('\n');

  useEffect(() => {
    if (missing === '') return undefined;

    let current = true;
    const params = { pageSize: PAGE_SIZE, status, ...(locale ? { locale } : {}) };
    const load = async (path: string): Promise<[string, RelatedEntry[]]> => {
      try {
        const { data } = await get<{ results?: RelatedEntry[] }>(path, { params });

        return [path, data.results ?? []];
      } catch (error) {
        if (isNothingToSee(error)) return [path, []];
        throw error;
      }
    };

    Promise.all(missing.split('\n').map(load))
      .then((found) => {
        if (!current) return;
        setKnown((before) => ({
          of: version,
          loaded: new Map([...(before.of === version ? before.loaded : NONE), ...found]),
          failed: false,
        }));
      })
      .catch(() => {
        if (current) setKnown({ of: version, loaded: NONE, failed: true });
      });

    return () => {
      current = false;
    };
  }, [get, missing, version, locale, status, attempt]);

  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  const at = (path: string | undefined) => (path && loaded.get(path)) || [];

  return {
    saved:
      missing === ''
        ? {
            documentType: at(typePath),
            issuingBody: at(bodyPath),
            rows: new Map(rowIds.map((row) => [row, at(pathOf(ROW, row, 'document'))])),
          }
        : null,
    failed,
    retry,
  };
};
