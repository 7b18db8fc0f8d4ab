/** @jest-environment jsdom */
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import type { Root } from 'react-dom/client';

import { useAnswer } from '../../../admin/src/visits/use-answer';
import type { Answer, Ask } from '../../../admin/src/visits/use-answer';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

let root: Root;
let answer: Answer<string>;

const Asking = ({ ask, every }: { ask: Ask<string>; every?: number }) => {
  answer = useAnswer(ask, { patience: 5_000, every });

  return null;
};

const draw = (ask: Ask<string>, every?: number) =>
  act(async () => root.render(<Asking ask={ask} every={every} />));

const pass = (ms: number) => act(async () => jest.advanceTimersByTimeAsync(ms));

beforeEach(() => {
  jest.useFakeTimers();
  root = createRoot(document.createElement('div'));
});

afterEach(async () => {
  await act(async () => root.unmount());
  jest.useRealTimers();
});

it('has the answer once it is there', async () => {
  await draw(async () => 'twelve');
  expect(answer).toMatchObject({ value: 'twelve', failure: null, isAsking: false });
});

it('gives up a server that does not answer within its patience, and may be asked again', async () => {
  const signals: AbortSignal[] = [];
  let isAwake = false;

  await draw((signal) => {
    signals.push(signal);

    return isAwake ? Promise.resolve('awake') : new Promise(() => {});
  });
  await pass(4_999);
  expect(answer).toMatchObject({ failure: null, isAsking: true });

  await pass(1);
  expect(answer).toMatchObject({ value: null, failure: { isSlow: true }, isAsking: false });
  expect(signals[0]?.aborted).toBe(true);

  isAwake = true;
  await act(async () => answer.again());
  expect(answer).toMatchObject({ value: 'awake', failure: null, isAsking: false });
});

it('tells of a refusal', async () => {
  const error = new Error('refused');

  await draw(() => Promise.reject(error));
  expect(answer).toMatchObject({ value: null, failure: { isSlow: false, error }, isAsking: false });
});

it('keeps what it has while it asks again, and when that fails', async () => {
  let asked = 0;
  const ask = async () => {
    asked += 1;
    if (asked === 2) throw new Error('down');

    return `answer ${asked}`;
  };

  await draw(ask, 60_000);
  await pass(60_000);
  expect(answer).toMatchObject({ value: 'answer 1', failure: { isSlow: false } });

  await pass(60_000);
  expect(answer).toMatchObject({ value: 'answer 3', failure: null });
});

it('takes no answer to a question that is no longer asked', async () => {
  let late: (value: string) => void = () => {};

  await draw(() => new Promise((resolve) => (late = resolve)));
  await draw(async () => 'the newer');
  await act(async () => late('the older'));
  expect(answer.value).toBe('the newer');
});
