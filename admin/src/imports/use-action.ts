import { useCallback, useState } from 'react';

import { useRefusal } from './server';

/** Runs one action at a time; its refusal is shown until the next one. */
export const useAction = () => {
  const refusalOf = useRefusal();
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);

  const act = useCallback(
    async (action: () => Promise<void>): Promise<void> => {
      setBusy(true);
      setRefusal(null);

      try {
        await action();
      } catch (error) {
        setRefusal(refusalOf(error));
      } finally {
        setBusy(false);
      }
    },
    [refusalOf]
  );

  return { act, isBusy, refusal };
};
