import type { DocumentNumber } from './document-number';

/** What a number is written from; `text` is what an unparsed one is written as. */
export type DocumentNumberParts = Pick<
  DocumentNumber,
  'sequence' | 'year' | 'typeCode' | 'issuerCode' | 'unitCode'
> &
  Partial<Pick<DocumentNumber, 'hyphenFirst' | 'text'>>;

const zeroPadded = (sequence: string): string =>
  /^\d(?!\d)/.test(sequence) ? `0${sequence}` : sequence;

const joined = (separator: string, parts: readonly (string | number | null)[]): string =>
  parts.filter((part) => part !== null).join(separator);

/**
 * The number as it should be written: `05/2024/NQ-HĐND`, `123/UBND-VP`, `12-NQ/TW` (Decree
 * 30/2020/NĐ-CP, Annex I and III: a slash between number and symbol, hyphens between the groups, a
 * zero before a number under ten). Parsing it gives the same parts back. Without a sequence, the
 * text as it is, or nothing.
 */
export function formatDocumentNumber(parts: DocumentNumberParts): string {
  const { sequence, year, typeCode, issuerCode, unitCode, hyphenFirst = false } = parts;
  if (sequence === null) return parts.text ?? '';
  const digits = zeroPadded(sequence);
  if (hyphenFirst && issuerCode !== null) {
    // The Party names công văn in its numbers too: 123-CV/TW.
    return `${digits}-${typeCode ?? 'CV'}/${joined('-', [issuerCode, unitCode])}`;
  }
  return joined('/', [digits, year, joined('-', [typeCode, issuerCode, unitCode])]);
}
