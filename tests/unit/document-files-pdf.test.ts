import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import fc from 'fast-check';

import {
  NO_PDF_FACTS,
  PDF_LIMITS,
  looksLikePdf,
  readPdfFacts,
} from '../../server/src/documents/files/pdf-facts';
import {
  encryptedPdf,
  nestedSignatureObjects,
  packedPdf,
  pdf,
  plainObjects,
  signatureObjects,
  textFieldObjects,
} from './fixtures/pdf';

let folder: string;

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'newsroom-pdf-test-'));
});

afterAll(() => fs.rmSync(folder, { recursive: true }));

const factsOf = (content: Buffer, limits = PDF_LIMITS) => {
  const file = path.join(folder, 'file.pdf');

  fs.writeFileSync(file, content);

  return readPdfFacts({ path: file, size: content.length }, limits);
};

describe('the facts of a PDF', () => {
  it.each([
    ['one page', pdf(plainObjects(1)), 1, false],
    ['three pages', pdf(plainObjects(3)), 3, false],
    ['a form without a signature field', pdf(textFieldObjects()), 1, false],
    ['a signature field', pdf(signatureObjects()), 1, true],
    ['a signature field in a group of fields', pdf(nestedSignatureObjects()), 1, true],
    ['object streams', packedPdf(plainObjects(3)), 3, false],
    ['a signature field in an object stream', packedPdf(signatureObjects()), 1, true],
    [
      'bytes before its header',
      Buffer.concat([Buffer.from('x'.repeat(500)), pdf(plainObjects(2))]),
      2,
      false,
    ],
  ])('with %s are its pages and its signature field', async (_, content, pageCount, field) => {
    expect(await factsOf(content)).toEqual({ pageCount, hasSignatureField: field });
  });

  it.each([
    ['is empty', Buffer.alloc(0)],
    ['opens only by a password', encryptedPdf()],
    ['is cut off', pdf(plainObjects(3)).subarray(0, 120)],
    ['is no PDF but says so', Buffer.from(`%PDF-1.7\n${'xin chào '.repeat(1000)}`)],
  ])('are unknown if it %s', async (_, content) => {
    expect(await factsOf(content)).toEqual(NO_PDF_FACTS);
  });

  it('are unknown above the size that is read', async () => {
    const content = pdf(plainObjects(1));

    expect(await factsOf(content, { ...PDF_LIMITS, maxBytes: content.length - 1 })).toEqual(
      NO_PDF_FACTS
    );
  });

  it('are unknown if they take too long', async () => {
    expect(await factsOf(pdf(plainObjects(1)), { ...PDF_LIMITS, timeMs: 0 })).toEqual(NO_PDF_FACTS);
  });

  it('are unknown if it unpacks to more than the memory it is given', async () => {
    const bomb = packedPdf(plainObjects(1), { padding: 100 * 1024 ** 2 });
    const maxMemoryBytes = 32 * 1024 ** 2;

    expect(bomb.length).toBeLessThan(200_000);
    expect(await factsOf(bomb, { ...PDF_LIMITS, maxMemoryBytes })).toEqual(NO_PDF_FACTS);
  });

  it.each([
    ['its catalogue', ['<</Type/Catalog/Pages 1 0 R>>']],
    ['its pages', ['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Count 9/Kids[2 0 R 2 0 R]>>']],
    [
      'a group of fields',
      [
        '<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[4 0 R]>>>>',
        '<</Type/Pages/Count 1/Kids[3 0 R]>>',
        '<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>',
        '<</T(nhóm)/Parent 4 0 R/Kids[4 0 R]>>',
      ],
    ],
  ])('come to an end if %s leads to itself', async (_, objects) => {
    expect((await factsOf(pdf(objects))).hasSignatureField).not.toBe(true);
  });

  it('never fail, however its bytes are damaged', async () => {
    const whole = packedPdf(signatureObjects());
    const damage = fc.array(
      fc.record({ at: fc.nat(whole.length - 1), byte: fc.integer({ min: 0, max: 255 }) }),
      { minLength: 1, maxLength: 12 }
    );

    await fc.assert(
      fc.asyncProperty(damage, fc.nat(whole.length), async (changes, cut) => {
        const content = Buffer.from(whole);

        for (const { at, byte } of changes) content[at] = byte;

        const facts = await factsOf(content.subarray(0, content.length - (cut % 40)));

        expect(facts.pageCount === null || facts.pageCount > 0).toBe(true);
        expect([null, true, false]).toContain(facts.hasSignatureField);
      }),
      { numRuns: 20 }
    );
  });
});

describe('a PDF', () => {
  it('is known by a header within the first 1,024 bytes', () => {
    const after = (length: number) => Buffer.from(`${' '.repeat(length)}%PDF-1.4`);

    expect([0, 1, 1024, 1025].map((length) => looksLikePdf(after(length)))).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });

  it('is not what only bears its name', () => {
    expect(looksLikePdf(Buffer.from('PK\u0003\u0004'))).toBe(false);
    expect(looksLikePdf(Buffer.alloc(0))).toBe(false);
  });
});
