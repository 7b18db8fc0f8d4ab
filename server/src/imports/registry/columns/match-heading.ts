import { fold } from '../../../text/fold';
import { REGISTRY_FIELDS, type RegistryField } from './fields';
import { HEADINGS, OTHER_HEADINGS } from './headings';

export interface FieldMatch {
  field: RegistryField;
  /** Above 0, to 1 for a heading that is known word for word. */
  confidence: number;
}

/** Longer texts are sentences of a title or an abstract, and no headings. */
const MAX_HEADING_CHARACTERS = 80;

const EXACT = 1;
const WITHOUT_ASIDE = 0.95;
const WITHOUT_SPACES = 0.9;
/** A heading that contains a known one gets 0.5 and up to this, by how much of it is known. */
const CONTAINED = 0.5;
const CONTAINED_SHARE = 0.35;

/** `Số, ký hiệu (*)` as `so ky hieu`, `issueDate` and `issue_date` as `issue date`. */
const wordsOf = (heading: string): string =>
  fold(heading.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const withoutAside = (heading: string): string => heading.replace(/[([{][^)\]}]*[)\]}]?/g, ' ');

const closed = (words: string): string => words.replaceAll(' ', '');

interface KnownHeading {
  words: string;
  field: RegistryField | null;
}

const KNOWN: readonly KnownHeading[] = [
  ...REGISTRY_FIELDS.flatMap((field) => HEADINGS[field].map((words) => ({ words, field }))),
  ...OTHER_HEADINGS.map((words) => ({ words, field: null })),
];
const BY_WORDS = new Map(KNOWN.map((known) => [known.words, known]));
const BY_CLOSED_WORDS = new Map(KNOWN.map((known) => [closed(known.words), known]));

/** A heading that has one of the known ones in it as whole words, of two words at least. */
function containedIn(words: string): KnownHeading[] {
  const padded = ` ${words} `;
  const found = KNOWN.filter(
    (known) => known.words.includes(' ') && padded.includes(` ${known.words} `)
  );
  // "ngày hết hiệu lực" contains "hiệu lực" and means the longer one.
  return found.filter(
    ({ words: one }) =>
      !found.some(({ words: other }) => other.length > one.length && other.includes(one))
  );
}

function exactly(heading: string): { known: KnownHeading; confidence: number } | undefined {
  const words = wordsOf(heading);
  const bare = wordsOf(withoutAside(heading));
  const attempts: [KnownHeading | undefined, number][] = [
    [BY_WORDS.get(words), EXACT],
    [BY_WORDS.get(bare), WITHOUT_ASIDE],
    [BY_CLOSED_WORDS.get(closed(words)), WITHOUT_SPACES],
  ];
  for (const [known, confidence] of attempts) if (known) return { known, confidence };
  return undefined;
}

/** What a heading tells: a heading known to be no field is recognised and matches nothing. */
export interface HeadingMatch {
  recognised: boolean;
  /** Best first, each field once. */
  matches: readonly FieldMatch[];
}

const NOTHING: HeadingMatch = { recognised: false, matches: [] };

/** What a heading could mean, by the known headings of registers, accents or none. */
export function matchHeading(heading: string): HeadingMatch {
  const words = wordsOf(heading);
  if (words === '' || heading.length > MAX_HEADING_CHARACTERS) return NOTHING;

  const exact = exactly(heading);
  if (exact && !exact.known.field) return { recognised: true, matches: [] };

  const confidences = new Map<RegistryField, number>();
  for (const { words: contained, field } of containedIn(words)) {
    if (!field) continue;
    const confidence = CONTAINED + (CONTAINED_SHARE * contained.length) / words.length;
    confidences.set(field, Math.max(confidence, confidences.get(field) ?? 0));
  }
  if (exact?.known.field) confidences.set(exact.known.field, exact.confidence);
  const matches = [...confidences]
    .map(([field, confidence]) => ({ field, confidence: Math.round(confidence * 100) / 100 }))
    .sort((a, b) => b.confidence - a.confidence);
  return { recognised: matches.length > 0, matches };
}
