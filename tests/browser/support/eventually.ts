import { isDeepStrictEqual } from 'node:util';

const PATIENCE_MS = 30_000;
const PAUSE_MS = 50;

/** Asks until the answer is the expected one; the last answer is left for `expect` to complain of. */
export const eventually = async <Answer>(
  ask: () => Promise<Answer>,
  expected: Answer
): Promise<Answer> => {
  const end = Date.now() + PATIENCE_MS;
  let answer = await ask();

  while (!isDeepStrictEqual(answer, expected) && Date.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    answer = await ask();
  }

  return answer;
};

/** A page comes to what it shall show in its own time: what is expected of it is waited for. */
export const expectEventually = async <Answer>(
  ask: () => Promise<Answer>,
  expected: Answer
): Promise<void> => expect(await eventually(ask, expected)).toEqual(expected);
