import { createCitedExaminer } from '../../admin/src/articles/readiness-panel/cited-examiner';
import type { CitedAnswer } from '../../admin/src/articles/readiness-panel/cited-examiner';
import type { Body } from '../../server/src/articles/body/nodes';
import type { CitedPlace, CitedRequest } from '../../server/src/documents/examine/contract';

const WAIT = 600;

interface Call {
  request: CitedRequest;
  signal: AbortSignal;
  answer: (places: CitedPlace[]) => void;
  fail: () => void;
}

const body = (...texts: string[]): Body =>
  texts.map((text) => ({ type: 'paragraph', children: [{ type: 'text', text }] }));

const place = (number: string): CitedPlace => ({
  text: 0,
  written: number,
  documentId: number,
  number,
  state: 'expired',
  reason: { vi: 'vì', en: 'because' },
});

/** The work that a settled promise has put in the queue. */
const settled = () => jest.advanceTimersByTimeAsync(0);

const start = () => {
  const calls: Call[] = [];
  const told: CitedAnswer[] = [];
  const examiner = createCitedExaminer({
    tell: (answer) => told.push(answer),
    ask: (request, signal) =>
      new Promise((resolve, reject) => {
        calls.push({ request, signal, answer: resolve, fail: () => reject(new Error('no')) });
      }),
  });

  return {
    calls,
    told,
    examiner,
    write: (...texts: string[]) => examiner.look(body(...texts), 'vi'),
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

describe('asking which documents an article names', () => {
  it('waits until nothing has been written for a while', async () => {
    const { write, calls, call, told } = start();

    write('Theo 1/KH');
    jest.advanceTimersByTime(WAIT - 1);
    write('Theo 19/KH-UBND');
    jest.advanceTimersByTime(WAIT - 1);
    expect(calls).toHaveLength(0);

    jest.advanceTimersByTime(1);
    expect(calls.map(({ request }) => request)).toEqual([
      { texts: ['Theo 19/KH-UBND'], locale: 'vi' },
    ]);

    call(0).answer([place('19/KH-UBND')]);
    await settled();
    expect(told).toEqual([
      { texts: ['Theo 19/KH-UBND'], locale: 'vi', places: [place('19/KH-UBND')] },
    ]);
  });

  it('asks nothing of a body that cannot name any', () => {
    const { write, calls } = start();

    write('Kế hoạch năm 2026', 'và/hoặc');
    jest.advanceTimersByTime(WAIT);

    expect(calls).toHaveLength(0);
  });

  it('asks nothing while the texts that may name one stay the same', async () => {
    const { write, calls, call } = start();

    write('Mở đầu', '19/KH-UBND');
    jest.advanceTimersByTime(WAIT);
    call(0).answer([]);
    await settled();
    write('Mở đầu, viết tiếp', '19/KH-UBND', 'Kết');
    jest.advanceTimersByTime(WAIT);

    expect(calls).toHaveLength(1);
  });

  it('asks anew in another language', () => {
    const { examiner, calls } = start();

    examiner.look(body('19/KH-UBND'), 'vi');
    jest.advanceTimersByTime(WAIT);
    examiner.look(body('19/KH-UBND'), 'en');
    jest.advanceTimersByTime(WAIT);

    expect(calls.map(({ request }) => request.locale)).toEqual(['vi', 'en']);
  });

  it('drops an answer to what has been written over', async () => {
    const { write, call, told } = start();

    write('19/KH-UBND');
    jest.advanceTimersByTime(WAIT);
    write('20/KH-UBND');
    jest.advanceTimersByTime(WAIT);
    expect(call(0).signal.aborted).toBe(true);

    call(1).answer([place('20/KH-UBND')]);
    await settled();
    call(0).answer([place('19/KH-UBND')]);
    await settled();

    expect(told.map(({ texts }) => texts)).toEqual([['20/KH-UBND']]);
  });

  it('neither asks nor tells once the last number has been deleted', async () => {
    const { write, calls, call, told } = start();

    write('19/KH-UBND');
    write('');
    jest.advanceTimersByTime(WAIT);
    expect(calls).toHaveLength(0);

    write('19/KH-UBND');
    jest.advanceTimersByTime(WAIT);
    write('');
    call(0).answer([place('19/KH-UBND')]);
    await settled();

    expect(call(0).signal.aborted).toBe(true);
    expect(told).toEqual([]);
  });

  it('tells nobody of a failure, and goes on with the next change', async () => {
    const { write, call, told } = start();

    write('19/KH-UBND');
    jest.advanceTimersByTime(WAIT);
    call(0).fail();
    await settled();
    expect(told).toEqual([]);

    write('Theo 19/KH-UBND');
    jest.advanceTimersByTime(WAIT);
    call(1).answer([]);
    await settled();
    expect(told).toHaveLength(1);
  });

  it('tells an answer once', async () => {
    const { write, call, told } = start();

    write('19/KH-UBND');
    jest.advanceTimersByTime(WAIT);
    call(0).answer([]);
    await settled();
    write('20/KH-UBND');
    write('19/KH-UBND');

    expect(told).toHaveLength(1);
  });

  it('gives up when the form is left', async () => {
    const { write, calls, call, told, examiner } = start();

    write('19/KH-UBND');
    jest.advanceTimersByTime(WAIT);
    examiner.stop();
    call(0).answer([place('19/KH-UBND')]);
    await settled();
    jest.advanceTimersByTime(WAIT);

    expect(call(0).signal.aborted).toBe(true);
    expect(calls).toHaveLength(1);
    expect(told).toEqual([]);
  });

  it('does not ask what was waiting when the form is left', () => {
    const { write, calls, examiner } = start();

    write('19/KH-UBND');
    examiner.stop();
    jest.advanceTimersByTime(WAIT);

    expect(calls).toHaveLength(0);
  });
});
