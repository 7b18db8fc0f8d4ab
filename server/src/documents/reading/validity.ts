import type { Core } from '@strapi/strapi';

import { findTimelines } from '../register/timelines';
import type { Contradiction } from '../validity/contradictions';
import { contradictionInWords } from '../validity/contradiction-words';
import { reasonInWords } from '../validity/reason-words';
import type {
  DocumentRef,
  IsoDate,
  ReasonCode,
  Timeline,
  ValidityState,
} from '../validity/timeline';
import { stateOn } from '../validity/timeline';
import { STATE_NAMES } from '../validity/words';

interface Words {
  vi: string;
  en: string;
}

/** The state of validity on a day, with what it is due to. */
export interface Validity {
  state: ValidityState;
  /** The name of the state. */
  name: Words;
  asOf: IsoDate;
  reason: { code: ReasonCode; words: Words };
  because: DocumentRef[];
  /** Whether an editor has decided otherwise than what follows from dates and relations. */
  overridden: boolean;
}

export interface ContradictionFound {
  code: Contradiction['code'];
  words: Words;
}

const UNKNOWN: Timeline = {
  periods: [
    {
      state: 'unknown',
      from: null,
      until: null,
      reason: 'no-effective-date',
      date: null,
      because: [],
      furtherCauses: 0,
      overridden: false,
      note: null,
    },
  ],
  contradictions: [],
};

export const validityOn = (timeline: Timeline, asOf: IsoDate): Validity => {
  const period = stateOn(timeline, asOf);

  return {
    state: period.state,
    name: { vi: STATE_NAMES.vi[period.state], en: STATE_NAMES.en[period.state] },
    asOf,
    reason: {
      code: period.reason,
      words: { vi: reasonInWords(period, 'vi'), en: reasonInWords(period, 'en') },
    },
    because: period.because.map(({ documentId, number }) => ({ documentId, number })),
    overridden: period.overridden,
  };
};

export const contradictionsIn = (timeline: Timeline): ContradictionFound[] =>
  timeline.contradictions.map((found) => ({
    code: found.code,
    words: { vi: contradictionInWords(found, 'vi'), en: contradictionInWords(found, 'en') },
  }));

/** The time lines of documents; of one that the register does not have, that nothing is known. */
export const timelinesOf = async (
  strapi: Core.Strapi,
  documentIds: string[]
): Promise<(documentId: string) => Timeline> => {
  const timelines = await findTimelines(strapi, documentIds);

  return (documentId) => timelines.get(documentId) ?? UNKNOWN;
};
