import { readOrigin } from '../../../../server/src/visits/gates/origin';
import type { OriginProblem } from '../../../../server/src/visits/gates/origin';

export interface OriginMistake {
  /** Counted from 1, as a person does. */
  line: number;
  text: string;
  problem: OriginProblem;
}

/** What was typed, an origin a line; empty lines are passed over. */
export const readOrigins = (text: string): { origins: string[]; mistakes: OriginMistake[] } => {
  const origins = new Set<string>();
  const mistakes: OriginMistake[] = [];

  text.split('\n').forEach((typed, index) => {
    if (typed.trim() === '') return;

    const { ok, error } = readOrigin(typed);

    if (ok !== undefined) origins.add(ok);
    else mistakes.push({ line: index + 1, text: typed.trim(), problem: error });
  });

  return { origins: [...origins], mistakes };
};
