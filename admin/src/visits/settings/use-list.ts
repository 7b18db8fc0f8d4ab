import { useCallback } from 'react';

import { useAnswer } from '../use-answer';
import type { Answer, Ask } from '../use-answer';

/** A list of what was changed, asked for anew after each change. */
export const useList = <Value>(list: Ask<Value>, changes: number): Answer<Value> =>
  useAnswer(
    useCallback(
      (signal: AbortSignal) => {
        void changes;

        return list(signal);
      },
      [list, changes]
    )
  );
