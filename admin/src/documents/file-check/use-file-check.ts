import { useCallback, useEffect, useState } from 'react';
import { useFetchClient } from '@strapi/strapi/admin';

import type { FileCheckRun } from '../../../../server/src/documents/files/check/contract';
import { PLUGIN_ID } from '../../pluginId';

const ROUTE = `/${PLUGIN_ID}/official-documents/file-check`;
const LOOK_MS = 2_000;

type Asked = { state: 'asking' | 'failed' } | { state: 'told'; run: FileCheckRun | null };

/** The last check of all files, looked at again and again while it runs. */
export const useFileCheck = () => {
  const { get, post, del } = useFetchClient();
  const [asked, setAsked] = useState<Asked>({ state: 'asking' });
  const [round, setRound] = useState(0);

  useEffect(() => {
    const leaving = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;

    const look = async (): Promise<void> => {
      try {
        const { data } = await get<{ data: FileCheckRun | null }>(ROUTE, {
          signal: leaving.signal,
        });

        if (leaving.signal.aborted) return;

        setAsked({ state: 'told', run: data.data });
        if (data.data?.state === 'running') timer = setTimeout(() => void look(), LOOK_MS);
      } catch {
        if (!leaving.signal.aborted) setAsked({ state: 'failed' });
      }
    };

    void look();

    return () => {
      leaving.abort();
      clearTimeout(timer);
    };
  }, [get, round]);

  /** Whatever comes of it, the next look tells. */
  const then = useCallback((step: () => Promise<unknown>) => {
    const look = () => setRound((count) => count + 1);

    void step().then(look, look);
  }, []);

  return {
    asked,
    start: useCallback(() => then(() => post(ROUTE)), [then, post]),
    cancel: useCallback(() => then(() => del(ROUTE)), [then, del]),
  };
};
