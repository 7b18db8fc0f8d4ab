import type { Body } from '../../../../server/src/articles/body/nodes';
import type { CitedPlace, CitedRequest } from '../../../../server/src/documents/examine/contract';
import { createExaminer } from '../../platform/examiner';
import { citedRequest } from './cited-request';

const WAIT_MS = 600;

/** The documents that were found, beside the texts in which they were looked for. */
export interface CitedAnswer extends CitedRequest {
  places: CitedPlace[];
}

interface Options {
  ask: (request: CitedRequest, signal: AbortSignal) => Promise<CitedPlace[]>;
  /** Called with each answer that is not out of date; a failure is told to nobody. */
  tell: (answer: CitedAnswer) => void;
}

/** Asks which documents a body names while it is written, and only when that may have changed. */
export const createCitedExaminer = ({ ask, tell }: Options) => {
  let told: CitedAnswer | undefined;

  const examiner = createExaminer<CitedRequest, CitedAnswer>({
    wait: WAIT_MS,
    ask: async (request, signal) => ({ ...request, places: await ask(request, signal) }),
    tell: ({ answer }) => {
      if (!answer || answer === told) return;
      told = answer;
      tell(answer);
    },
  });

  return {
    look(body: Body, locale: string): void {
      const request = citedRequest(body, locale);

      if (request) examiner.want(JSON.stringify(request), request);
      else examiner.withdraw();
    },

    stop: () => examiner.stop(),
  };
};

export type CitedExaminer = ReturnType<typeof createCitedExaminer>;
