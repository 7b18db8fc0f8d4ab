import { useCallback, useEffect, useState } from 'react';

import { useRegistryServer, type SeenJob } from './server';

const LOOK_MS = 1_000;

export const isAtWork = ({ status }: SeenJob): boolean =>
  status === 'checking' || status === 'running';

/** An import as the server has it, looked at again and again while it is at work. */
export const useJob = (id: string) => {
  const server = useRegistryServer();
  const [job, setJob] = useState<SeenJob | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [round, setRound] = useState(0);

  useEffect(() => {
    const abort = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;

    const look = async (): Promise<void> => {
      try {
        const found = await server.find(id, abort.signal);

        if (abort.signal.aborted) return;

        setJob(found);
        setError(null);
        if (isAtWork(found)) timer = setTimeout(() => void look(), LOOK_MS);
      } catch (failure) {
        if (abort.signal.aborted) return;

        setError(failure);
      }
    };

    void look();

    return () => {
      abort.abort();
      clearTimeout(timer);
    };
  }, [server, id, round]);

  return { job, error, reload: useCallback(() => setRound((count) => count + 1), []) };
};
