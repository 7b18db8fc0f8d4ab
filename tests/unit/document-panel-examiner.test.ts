import { createExaminer } from '../../admin/src/platform/examiner';
import type { Exchange } from '../../admin/src/platform/examiner';

const WAIT = 400;

interface Call {
  question: string;
  signal: AbortSignal;
  answer: (text: string) => void;
  fail: () => void;
}

/** The work that a settled promise has put in the queue. */
const settled = () => jest.advanceTimersByTimeAsync(0);

const start = () => {
  const calls: Call[] = [];
  const told: Array<Exchange<string>> = [];
  const examiner = createExaminer<string, string>({
    wait: WAIT,
    tell: (exchange) => told.push(exchange),
    ask: (question, signal) =>
      new Promise((resolve, reject) => {
        calls.push({ question, signal, answer: resolve, fail: () => reject(new Error('no')) });
      }),
  });

  return {
    calls,
    told,
    examiner,
    want: (question: string) => examiner.want(question, question),
    last: () => told.at(-1),
    call: (index: number): Call => {
      const found = calls[index];
      if (!found) throw new Error(`There was no question ${index}.`);
      return found;
    },
  };
};

beforeEach(() => {
  jest.useFakeTimers();
});

afterEach(() => {
  jest.useRealTimers();
});

describe('asking while somebody types', () => {
  it('asks the last question once it has stood for a while', async () => {
    const { want, calls, call, last } = start();

    want('1');
    jest.advanceTimersByTime(WAIT - 1);
    want('15');
    jest.advanceTimersByTime(WAIT - 1);
    expect(calls).toHaveLength(0);

    jest.advanceTimersByTime(1);
    expect(calls.map(({ question }) => question)).toEqual(['15']);
    expect(last()).toEqual({ answer: null, asking: true, failed: false });

    call(0).answer('read');
    await settled();
    expect(last()).toEqual({ answer: 'read', asking: false, failed: false });
  });

  it('does not ask again what is on its way or was answered last', async () => {
    const { want, calls, call } = start();

    want('a');
    jest.advanceTimersByTime(WAIT);
    want('a');
    jest.advanceTimersByTime(WAIT);
    call(0).answer('A');
    await settled();

    want('ab');
    want('a');
    jest.advanceTimersByTime(WAIT);

    expect(calls).toHaveLength(1);
  });

  it('keeps the last answer in sight until the next one comes', async () => {
    const { want, call, last } = start();

    want('a');
    jest.advanceTimersByTime(WAIT);
    call(0).answer('A');
    await settled();
    want('b');
    jest.advanceTimersByTime(WAIT);

    expect(last()).toEqual({ answer: 'A', asking: true, failed: false });
  });

  it('drops an answer that comes after a newer question', async () => {
    const { want, call, last, told } = start();

    want('a');
    jest.advanceTimersByTime(WAIT);
    want('b');
    jest.advanceTimersByTime(WAIT);
    expect(call(0).signal.aborted).toBe(true);

    call(1).answer('B');
    await settled();
    call(0).answer('A');
    await settled();

    expect(last()?.answer).toBe('B');
    expect(told.map(({ answer }) => answer)).not.toContain('A');
  });

  it('asks a question anew whose answer was dropped', async () => {
    const { want, calls, call, last } = start();

    want('a');
    jest.advanceTimersByTime(WAIT);
    want('b');
    want('a');
    jest.advanceTimersByTime(WAIT);
    call(0).answer('first');
    call(1).answer('second');
    await settled();

    expect(calls.map(({ question }) => question)).toEqual(['a', 'a']);
    expect(last()?.answer).toBe('second');
  });
});

describe('a question without an answer', () => {
  it('is told, with the last answer still there, and asked again on request', async () => {
    const { want, call, calls, last, examiner } = start();

    want('a');
    jest.advanceTimersByTime(WAIT);
    call(0).answer('A');
    await settled();
    want('b');
    jest.advanceTimersByTime(WAIT);
    call(1).fail();
    await settled();
    expect(last()).toEqual({ answer: 'A', asking: false, failed: true });

    examiner.retry();
    expect(calls).toHaveLength(3);
    call(2).answer('B');
    await settled();
    expect(last()).toEqual({ answer: 'B', asking: false, failed: false });
  });

  it('says nothing of a newer one', async () => {
    const { want, call, last } = start();

    want('a');
    jest.advanceTimersByTime(WAIT);
    want('b');
    call(0).fail();
    await settled();

    expect(last()).toEqual({ answer: null, asking: true, failed: false });
  });

  it('is forgotten when the form goes back to what was answered', async () => {
    const { want, call, last } = start();

    want('a');
    jest.advanceTimersByTime(WAIT);
    call(0).answer('A');
    await settled();
    want('b');
    jest.advanceTimersByTime(WAIT);
    call(1).fail();
    await settled();
    want('a');

    expect(last()).toEqual({ answer: 'A', asking: false, failed: false });
  });
});

describe('a question that is withdrawn', () => {
  it('is not asked', () => {
    const { want, calls, last, examiner } = start();

    want('a');
    examiner.withdraw();
    jest.advanceTimersByTime(WAIT);

    expect(calls).toHaveLength(0);
    expect(last()).toEqual({ answer: null, asking: false, failed: false });
  });

  it('is answered to nobody where it has been asked, and can be asked anew', async () => {
    const { want, call, last, told, examiner } = start();

    want('a');
    jest.advanceTimersByTime(WAIT);
    examiner.withdraw();
    expect(call(0).signal.aborted).toBe(true);
    call(0).answer('late');
    await settled();
    want('a');
    jest.advanceTimersByTime(WAIT);
    call(1).answer('anew');
    await settled();

    expect(told.map(({ answer }) => answer)).not.toContain('late');
    expect(last()).toEqual({ answer: 'anew', asking: false, failed: false });
  });
});

describe('when nobody listens any more', () => {
  it('neither asks nor tells', async () => {
    const { want, call, calls, told, examiner } = start();

    want('a');
    jest.advanceTimersByTime(WAIT);
    want('b');
    jest.advanceTimersByTime(WAIT);
    want('c');
    const before = told.length;

    examiner.stop();
    jest.advanceTimersByTime(WAIT);
    call(1).answer('B');
    examiner.retry();
    await settled();

    expect(calls).toHaveLength(2);
    expect(call(1).signal.aborted).toBe(true);
    expect(told).toHaveLength(before);
  });
});
