import type { ActingKind } from './relation-kinds';
import { actsOnValidity } from './relation-kinds';
import type { DocumentRef, IsoDate, ValidityDocument } from './timeline';

/** An act on this document that cannot be right, or cannot take effect; `by` is the acting one. */
export type ActContradictionCode =
  | 'replaced-by-older'
  | 'affected-by-older'
  | 'mutual'
  | 'acts-after-expiry'
  | 'actor-never-in-force'
  | 'resumes-without-suspension';

/**
 * What an editor should look at. Nothing is hidden and nothing is mended: the time line follows the
 * rules whatever the data. Codes are stable; their words are in contradiction-words.ts.
 */
export type Contradiction =
  /** The document expires before or on the very day on which it takes effect. */
  | { code: 'expiry-before-effect'; expiryDate: IsoDate; effectiveDate: IsoDate }
  | { code: 'expiry-before-issue'; expiryDate: IsoDate; issueDate: IsoDate }
  | { code: 'effect-before-issue'; effectiveDate: IsoDate; issueDate: IsoDate }
  /** An override says `expired` and does not say from when. */
  | { code: 'expired-without-date' }
  | { code: 'acts-on-itself'; kind: ActingKind }
  /** `by` is null, and so is `kind`, where this document itself is the one without a date. */
  | {
      code: 'acts-without-effective-date';
      kind: ActingKind | null;
      by: DocumentRef | null;
    }
  | { code: ActContradictionCode; kind: ActingKind; by: DocumentRef };

export type ContradictionCode = Contradiction['code'];

/** A contradiction cannot be true as it stands; a warning can, but seldom is. */
export const CONTRADICTION_SEVERITY = {
  'expiry-before-effect': 'contradiction',
  'expiry-before-issue': 'contradiction',
  'effect-before-issue': 'warning',
  'expired-without-date': 'contradiction',
  'acts-on-itself': 'contradiction',
  'acts-without-effective-date': 'contradiction',
  'replaced-by-older': 'contradiction',
  'affected-by-older': 'contradiction',
  mutual: 'contradiction',
  'acts-after-expiry': 'warning',
  'actor-never-in-force': 'warning',
  'resumes-without-suspension': 'warning',
} as const satisfies Record<ContradictionCode, 'contradiction' | 'warning'>;

const ORDER = Object.keys(CONTRADICTION_SEVERITY);

const sortKey = (found: Contradiction): string => {
  const place = String(ORDER.indexOf(found.code)).padStart(2, '0');
  const by = 'by' in found ? found.by : null;
  const kind = 'kind' in found ? found.kind : null;
  return [place, by?.documentId ?? '', kind ?? ''].join('\n');
};

/** In the order of {@link CONTRADICTION_SEVERITY}, then by the acting document. */
export function inOrder(contradictions: Contradiction[]): Contradiction[] {
  return contradictions
    .map((found) => ({ found, key: sortKey(found) }))
    .sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)))
    .map(({ found }) => found);
}

/** What a document contradicts in itself, whatever others do. */
export function ownContradictions(document: ValidityDocument): Contradiction[] {
  const { documentId, issueDate, effectiveDate, expiryDate, override } = document;
  const found: Contradiction[] = [];

  if (expiryDate !== null && effectiveDate !== null && expiryDate <= effectiveDate) {
    found.push({ code: 'expiry-before-effect', expiryDate, effectiveDate });
  }
  if (expiryDate !== null && issueDate !== null && expiryDate < issueDate) {
    found.push({ code: 'expiry-before-issue', expiryDate, issueDate });
  }
  if (effectiveDate !== null && issueDate !== null && effectiveDate < issueDate) {
    found.push({ code: 'effect-before-issue', effectiveDate, issueDate });
  }
  if (override?.state === 'expired' && override.from === null) {
    found.push({ code: 'expired-without-date' });
  }

  const onItself = new Set<ActingKind>();
  let actsOnOthers = false;
  for (const { kind, target } of document.acts) {
    if (!actsOnValidity(kind)) continue;
    if (target === documentId) onItself.add(kind);
    else actsOnOthers = true;
  }
  onItself.forEach((kind) => found.push({ code: 'acts-on-itself', kind }));
  if (actsOnOthers && effectiveDate === null) {
    found.push({ code: 'acts-without-effective-date', kind: null, by: null });
  }

  return found;
}
