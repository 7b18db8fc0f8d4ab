import { useCallback, useState } from 'react';

import { useRefusal } from './refusal';

interface Refused {
  text: string;
  error: unknown;
}

/** Runs one action at a time; why it was refused stays until the next one. */
export const useAction = () => {
  const refusalOf = useRefusal();
  const [isBusy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);

  const act = useCallback(
    async (action: () => Promise<void>): Promise<void> => {
      setBusy(true);
      setRefused(null);

      try {
        await action();
      } catch (error) {
        setRefused({ text: refusalOf(error), error });
      } finally {
        setBusy(false);
      }
    },
    [refusalOf]
  );

  return { act, isBusy, refused };
};
