import {
  canonicalIssuer,
  isKnownIssuer,
  isLegislature,
  isPartyIssuer,
  isStateIssuer,
} from './issuer-codes';
import { keyOfNumber, keyOfText } from './key';
import { inCapitals, isCode } from './spelling';
import { canBeNormative, isJoint, type TypeReader, typeReader } from './type-codes';

/** The number and symbol (số, ký hiệu) of an official document. */
export interface DocumentNumber {
  /** As typed, untouched. */
  text: string;
  /**
   * What all spellings of one number share: ASCII, at most 120 characters, empty for blank text
   * only. Unparsed texts have a key too. See `keyOfNumber` for how it is made.
   */
  key: string;
  /** False when the text is no number that can be read; only `text` and `key` say something then. */
  parsed: boolean;
  /** Without leading zeros: `15`, `66.13`, `15a`. */
  sequence: string | null;
  /** Only when the number carries it, 1945 to 2099. */
  year: number | null;
  /** As the lists in type-codes.ts spell it; null for công văn and for laws. */
  typeCode: string | null;
  /** `UBND`, `QH13`; several joined by hyphens in a joint circular or resolution: `BTP-BTC`. */
  issuerCode: string | null;
  /** The drafting unit and all that follows it: `VP` in `123/UBND-VP`. */
  unitCode: string | null;
  /**
   * Whether the document makes law: its number carries a year and its type (or, with no type, its
   * issuer) is one that can. So `01/2020/QĐ-UBND` does and `1673/QĐ-UBND` does not. A consolidated
   * text (`VBHN`) does not. Null when unparsed.
   */
  normative: boolean | null;
  /**
   * Written as the Party and mass organisations do, `12-NQ/TW`. Where the issuer is known it
   * decides, not the hand that typed. Only for writing the number out; the key does not hold it.
   */
  hyphenFirst: boolean;
}

/** Choices for reading numbers. */
export interface DocumentNumberOptions {
  /**
   * Abbreviations of further types that a site has. Keys of numbers with such a type may change
   * when it is added or taken away.
   */
  typeCodes?: Iterable<string>;
}

const LONGEST_NUMBER = 200;
/** With the longest sequence, a year and `d_` for đ, it keeps the key within 120 characters. */
const LONGEST_SYMBOL = 64;
const FIRST_YEAR = 1945;
const LAST_YEAR = 2099;

const EDGES = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}\p{M}]+$/gu;
const PREFIX = /^S[OÔỐ][.:]*/;
const NUMBER =
  /^(0*\d{1,9}(?:\.0*\d{1,9})?[A-Z]?)([-/])[-/]*(?:(\d{4})[-/]+)?([A-ZĐ][A-ZĐ0-9]*)([-./]?)([A-ZĐ0-9./-]*)$/;

const unparsed = (text: string): DocumentNumber => ({
  text,
  key: keyOfText(text),
  parsed: false,
  sequence: null,
  year: null,
  typeCode: null,
  issuerCode: null,
  unitCode: null,
  normative: null,
  hyphenFirst: false,
});

const withoutLeadingZeros = (digits: string): string =>
  digits.replace(/(^|\.)0+(?=\d)/g, '$1').toLowerCase();

/** `NĐCP` as `NĐ` and `CP`, where both are known; the longest type that leaves an issuer is meant. */
function splitMissingHyphen(groups: readonly string[], readType: TypeReader): readonly string[] {
  const [first = '', ...others] = groups;
  if (readType(first) !== undefined || isKnownIssuer(first)) return groups;
  // Two letters are too little to tell an issuer by when more groups follow: TCTW is one code.
  const shortestIssuer = others.length > 0 ? 3 : 2;
  for (let end = first.length - shortestIssuer; end >= 2; end -= 1) {
    const [type, issuer] = [first.slice(0, end), first.slice(end)];
    if (readType(type) !== undefined && isKnownIssuer(issuer)) return [type, issuer, ...others];
  }
  return groups;
}

type NumberSymbol = Pick<DocumentNumber, 'typeCode' | 'issuerCode' | 'unitCode'> & {
  namesType: boolean;
};

function readSymbol(written: readonly string[], readType: TypeReader): NumberSymbol | null {
  if (!written.every(isCode)) return null;
  const groups = splitMissingHyphen(written, readType);
  const type = readType(groups[0] ?? '');
  const namesType = type !== undefined;
  const typeCode = type ?? null;
  const bodies = groups.slice(namesType ? 1 : 0).map(canonicalIssuer);
  const first = bodies[0];

  if (namesType && typeCode === null) {
    // "CV" says công văn: another type behind it contradicts that, and alone it says nothing.
    const [next] = splitMissingHyphen(groups.slice(1), readType);
    if (next === undefined || readType(next) !== undefined) return null;
  }
  if (typeCode !== null && isJoint(typeCode)) {
    return { namesType, typeCode, issuerCode: bodies.join('-') || null, unitCode: null };
  }
  const unitCode = bodies.slice(1).join('-') || null;
  return { namesType, typeCode, issuerCode: first ?? null, unitCode };
}

const makesLaw = (typeCode: string | null, issuerCode: string | null): boolean =>
  typeCode === null ? isLegislature(issuerCode ?? '') : canBeNormative(typeCode);

const symbolLength = ({ typeCode, issuerCode, unitCode }: NumberSymbol): number =>
  [typeCode, issuerCode, unitCode].filter((code) => code !== null).join('-').length;

/** {@link parseDocumentNumber} for a caller that reads many numbers with the same types. */
export function parseWithTypes(text: string, readType: TypeReader): DocumentNumber {
  const capitals = inCapitals(text);
  if (capitals.length > LONGEST_NUMBER) return unparsed(text);
  const match = NUMBER.exec(capitals.replace(EDGES, '').replace(PREFIX, ''));
  if (!match) return unparsed(text);

  const [, digits = '', joint, yearDigits, head = '', separator, tail = ''] = match;
  const year = yearDigits === undefined ? null : Number(yearDigits);
  if (year !== null && (year < FIRST_YEAR || year > LAST_YEAR)) return unparsed(text);

  const groups = [head, ...tail.split(/[-./]+/).filter((group) => group !== '')];
  const symbol = readSymbol(groups, readType);
  if (!symbol || symbolLength(symbol) > LONGEST_SYMBOL) return unparsed(text);

  const { namesType, typeCode, issuerCode, unitCode } = symbol;
  const parts = { sequence: withoutLeadingZeros(digits), year, typeCode, issuerCode, unitCode };
  const typedHyphenFirst = joint === '-' && separator === '/';
  const hyphenFirst =
    namesType &&
    issuerCode !== null &&
    year === null &&
    (isPartyIssuer(issuerCode) || (typedHyphenFirst && !isStateIssuer(issuerCode)));

  return {
    text,
    key: keyOfNumber(parts),
    parsed: true,
    ...parts,
    normative: year !== null && makesLaw(typeCode, issuerCode),
    hyphenFirst,
  };
}

/**
 * Reads the number of an official document in every spelling met in real data: any case, spaces and
 * invisible characters anywhere, any hyphen or slash, look-alikes of Đ or D in its place, `Số:` in
 * front, punctuation around, leading zeros, a hyphen missing between type and issuer.
 *
 * Never throws and never refuses: a text that is no number (`15`, `Không số`, a two-digit year)
 * comes back unparsed, with a key. A code at the head of the symbol that is not a known type is
 * taken for the issuer of a công văn. Takes time linear in the text's length.
 */
export const parseDocumentNumber = (
  text: string,
  { typeCodes }: DocumentNumberOptions = {}
): DocumentNumber => parseWithTypes(text, typeReader(typeCodes));
