import { createReadStream } from 'node:fs';
import { ImportError } from '../import-error';

export type CsvEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1258';

/** Share of the bytes above 0x7F that must form UTF-8 for a file that is not wholly valid. */
const MOSTLY_UTF8 = 0.9;

/** Share of zero bytes in every other place that tells UTF-16: spaces, digits and separators. */
const MANY_ZEROS = 0.1;

const UTF8_SEQUENCE = /[\xC2-\xDF][\x80-\xBF]|[\xE0-\xEF][\x80-\xBF]{2}|[\xF0-\xF4][\x80-\xBF]{3}/g;
const HIGH_BYTE = /[\x80-\xFF]/g;

const countOf = (text: string, pattern: RegExp): number => {
  let count = 0;
  for (const match of text.matchAll(pattern)) count += match[0].length;
  return count;
};

function encodingByMark(start: Buffer): CsvEncoding | undefined {
  if (start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf) return 'utf-8';
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  return undefined;
}

function isValid(decoder: TextDecoder, chunk?: Buffer): boolean {
  try {
    decoder.decode(chunk, { stream: chunk !== undefined });
    return true;
  } catch {
    return false;
  }
}

/** What the bytes of a file tell of its encoding; they are looked at once, in any pieces. */
class ByteStatistics {
  private readonly zeros: [number, number] = [0, 0];
  private length = 0;
  private highBytes = 0;
  private utf8Bytes = 0;
  private readonly strict = new TextDecoder('utf-8', { fatal: true });
  private validUtf8 = true;

  add(chunk: Buffer): void {
    for (let at = chunk.indexOf(0); at !== -1; at = chunk.indexOf(0, at + 1)) {
      this.zeros[((this.length + at) % 2) as 0 | 1] += 1;
    }
    this.length += chunk.length;
    this.validUtf8 &&= isValid(this.strict, chunk);
    const bytes = chunk.toString('latin1');
    this.highBytes += countOf(bytes, HIGH_BYTE);
    this.utf8Bytes += countOf(bytes, UTF8_SEQUENCE);
  }

  /** @returns undefined for what is no text in any of the encodings. */
  encoding(): CsvEncoding | undefined {
    const [even, odd] = this.zeros;
    const many = this.length * MANY_ZEROS;
    // A zero in the other place would be a character such as U+0100 or U+0000.
    if (odd > many && even * 20 < odd) return 'utf-16le';
    if (even > many && odd * 20 < even) return 'utf-16be';
    if (even + odd > 0) return undefined;
    if (this.validUtf8 && isValid(this.strict)) return 'utf-8';
    return this.utf8Bytes >= this.highBytes * MOSTLY_UTF8 ? 'utf-8' : 'windows-1258';
  }
}

/**
 * The encoding of a text file: by its byte order mark; else UTF-16 by its zero bytes; else UTF-8 if
 * it is valid, or nearly all of it is (one character cut in two must not garble the rest); else
 * Windows-1258.
 *
 * @throws ImportError when the file is no text.
 */
export async function detectEncoding(filePath: string): Promise<CsvEncoding> {
  const statistics = new ByteStatistics();
  let first = true;
  for await (const chunk of createReadStream(filePath) as AsyncIterable<Buffer>) {
    const marked = first ? encodingByMark(chunk) : undefined;
    if (marked) return marked;
    first = false;
    statistics.add(chunk);
  }
  const encoding = statistics.encoding();
  if (!encoding) throw new ImportError('not-text');
  return encoding;
}

/** The file's text, in pieces, without a byte order mark. */
export async function* decodeFile(
  filePath: string,
  encoding: CsvEncoding,
  options: { end?: number } = {}
): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of createReadStream(filePath, options) as AsyncIterable<Buffer>) {
    yield decoder.decode(chunk, { stream: true });
  }
  yield decoder.decode();
}
