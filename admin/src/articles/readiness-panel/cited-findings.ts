import type { Body } from '../../../../server/src/articles/body/nodes';
import type { CitedPlace } from '../../../../server/src/documents/examine/contract';
import type { ValidityState } from '../../../../server/src/documents/validity/timeline';
import type { CitedAnswer } from './cited-examiner';
import { proseOf } from './prose';

export type CitedFindingCode =
  'document-not-in-force' | 'document-not-yet-in-force' | 'document-partly-expired';

/** A document that readers should not be led to as if it were whole and in force. */
export interface CitedFinding {
  code: CitedFindingCode;
  severity: 'warning';
  field: 'body';
  block: number;
  cited: Pick<CitedPlace, 'documentId' | 'number' | 'written' | 'reason'>;
}

/** Null where there is nothing to warn of, or nobody knows. */
const CODE: Record<ValidityState, CitedFindingCode | null> = {
  'in-force': null,
  'partly-suspended': null,
  unknown: null,
  'partly-expired': 'document-partly-expired',
  'not-yet-in-force': 'document-not-yet-in-force',
  expired: 'document-not-in-force',
  suspended: 'document-not-in-force',
  'no-longer-suitable': 'document-not-in-force',
};

const BEFORE = /[\p{L}\p{Nd}]/u;
const BEHIND = /[\p{L}\p{Nd}-]/u;

/** Whether a text holds a number as such, not as a part of another one. */
const holds = (text: string, written: string): boolean => {
  const at = text.indexOf(written);

  return (
    at !== -1 && !BEFORE.test(text.charAt(at - 1)) && !BEHIND.test(text.charAt(at + written.length))
  );
};

/**
 * What stands in a text. One that has been changed since it was asked about keeps the numbers that
 * it still holds, so that a warning does not come and go with each word that is typed.
 */
const placesIn = (text: string, { texts, places }: CitedAnswer): CitedPlace[] => {
  const asked = texts.indexOf(text);

  return asked === -1
    ? places
        .filter(({ written }) => holds(text, written))
        .sort((a, b) => text.indexOf(a.written) - text.indexOf(b.written))
    : places.filter((place) => place.text === asked);
};

/** What to say of the documents that a body names, each once, where it is named first. */
export const citedFindings = (body: Body, answer: CitedAnswer | null): CitedFinding[] => {
  if (!answer || answer.places.length === 0) return [];

  const seen = new Set<string>();

  return proseOf(body).flatMap((text, block) =>
    text === ''
      ? []
      : placesIn(text, answer).flatMap(({ documentId, number, written, reason, state }) => {
          const code = CODE[state];

          if (!code || seen.has(documentId)) return [];
          seen.add(documentId);

          return [
            {
              code,
              severity: 'warning' as const,
              field: 'body' as const,
              block,
              cited: { documentId, number, written, reason },
            },
          ];
        })
  );
};

/** Findings of the whole article first, then those of its blocks as these follow one another. */
export const inBodyOrder = <Finding extends { block?: number }>(findings: Finding[]): Finding[] =>
  [...findings].sort((a, b) => (a.block ?? -1) - (b.block ?? -1));
