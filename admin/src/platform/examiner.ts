/** What has come of the questions so far. */
export interface Exchange<Answer> {
  /** The latest answer; it stays while the next one is on its way. */
  answer: Answer | null;
  /** Whether what is wanted now is still to be answered. */
  asking: boolean;
  /** Whether what is wanted now could not be answered. */
  failed: boolean;
}

interface ExaminerOptions<Question, Answer> {
  ask: (question: Question, signal: AbortSignal) => Promise<Answer>;
  /** Called with every change of the exchange. */
  tell: (exchange: Exchange<Answer>) => void;
  /** How long a question has to stand before it is asked, in milliseconds. */
  wait: number;
}

export interface Examiner<Question> {
  /**
   * What is to be known now. Asked once it has stood for a while, unless it was answered last.
   *
   * @param key the same for two questions that have the same answer
   */
  want(key: string, question: Question): void;
  /** Nothing is to be known for now: what has not been answered yet will not be. */
  withdraw(): void;
  /** Asks what is wanted now once more, at once. */
  retry(): void;
  /** Nothing is asked or told any more. */
  stop(): void;
}

export const nothingYet = { answer: null, asking: false, failed: false } as const;

/** Asks the last of many questions that come quickly, and tells only the answer to that one. */
export const createExaminer = <Question, Answer>({
  ask,
  tell,
  wait,
}: ExaminerOptions<Question, Answer>): Examiner<Question> => {
  let exchange: Exchange<Answer> = nothingYet;
  let wanted: { key: string; question: Question } | undefined;
  let answered: string | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: AbortController | undefined;

  const update = (change: Partial<Exchange<Answer>>) => {
    exchange = { ...exchange, ...change };
    tell(exchange);
  };

  const drop = () => {
    clearTimeout(timer);
    running?.abort();
    running = undefined;
  };

  const run = async ({ key, question }: { key: string; question: Question }) => {
    const mine = new AbortController();
    running = mine;

    try {
      const answer = await ask(question, mine.signal);

      if (running !== mine) return;
      answered = key;
      update({ answer, asking: false, failed: false });
    } catch {
      if (running === mine) update({ asking: false, failed: true });
    }
  };

  return {
    want(key, question) {
      if (key === wanted?.key) return;

      const next = { key, question };
      wanted = next;
      drop();

      if (key === answered) {
        update({ asking: false, failed: false });
        return;
      }
      // A failure stays in sight until there is something better.
      update({ asking: true });
      timer = setTimeout(() => void run(next), wait);
    },

    withdraw() {
      if (!wanted) return;

      wanted = undefined;
      drop();
      if (exchange.asking) update({ asking: false });
    },

    retry() {
      if (!wanted) return;

      drop();
      update({ asking: true });
      void run(wanted);
    },

    stop() {
      wanted = undefined;
      drop();
    },
  };
};
