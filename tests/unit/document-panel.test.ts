import fc from 'fast-check';

import { readableSize, shortened } from '../../admin/src/documents/document-panel/file-facts';
import { groupByKind } from '../../admin/src/documents/document-panel/inverse-relations';
import { partsOf, typeName } from '../../admin/src/documents/document-panel/number-meaning';
import { relatedDocumentId, relatedNow } from '../../admin/src/platform/relations';
import { parseDocumentNumber } from '../../server/src/documents/number/document-number';
import { INVERSE_KINDS } from '../../server/src/documents/validity/relation-kinds';

describe('what a number says', () => {
  const read = (text: string) => partsOf(parseDocumentNumber(text));

  it('is a decision that makes law, by its year', () => {
    expect(read('05/2024/QĐ-UBND')).toEqual([
      { part: 'sequence', text: '5' },
      { part: 'year', text: '2024' },
      { part: 'type', text: 'QĐ', name: 'Quyết định' },
      { part: 'issuer', text: 'UBND' },
      { part: 'normative', normative: true },
    ]);
  });

  it('is a letter of a unit, which names no type', () => {
    expect(read('123/UBND-VP')).toEqual([
      { part: 'sequence', text: '123' },
      { part: 'no-type', normative: false },
      { part: 'issuer', text: 'UBND' },
      { part: 'unit', text: 'VP' },
      { part: 'normative', normative: false },
    ]);
  });

  it('is a law, which names no type either', () => {
    expect(read('104/2016/QH13')).toContainEqual({ part: 'no-type', normative: true });
  });

  it('has a name for each type that the country has, and none for others', () => {
    expect(['NĐ', 'TTr', 'VBHN', 'SY', 'KL'].map(typeName)).toEqual([
      'Nghị định',
      'Tờ trình',
      'Văn bản hợp nhất',
      'Sao y',
      'Kết luận',
    ]);
    expect(typeName('XYZ')).toBeUndefined();
  });
});

describe('what others say of a document', () => {
  const by = (documentId: string) => ({ documentId, number: documentId, abstract: '' });

  it('is grouped, what ends it before what mentions it', () => {
    const groups = groupByKind([
      { kind: 'referred-to-by', document: by('a') },
      { kind: 'amended-by', document: by('b') },
      { kind: 'replaced-by', document: by('c') },
      { kind: 'amended-by', document: by('d') },
    ]);

    expect(groups).toEqual([
      { kind: 'replaced-by', documents: [by('c')] },
      { kind: 'amended-by', documents: [by('b'), by('d')] },
      { kind: 'referred-to-by', documents: [by('a')] },
    ]);
  });

  it('names a document once under each kind', () => {
    const groups = groupByKind([
      { kind: 'amended-by', document: by('a') },
      { kind: 'amended-by', document: by('a') },
      { kind: 'related', document: by('a') },
    ]);

    expect(groups.map(({ documents }) => documents.length)).toEqual([1, 1]);
  });

  it.each(Object.values(INVERSE_KINDS))('has a place for %s', (kind) => {
    expect(groupByKind([{ kind, document: by('a') }])).toHaveLength(1);
  });
});

describe('the facts of a file', () => {
  it.each([
    [0, 0, 'byte'],
    [999, 999, 'byte'],
    [1000, 1, 'kilobyte'],
    [1234, 1.2, 'kilobyte'],
    [999_499, 999, 'kilobyte'],
    [999_500, 1, 'megabyte'],
    [12_345_678, 12, 'megabyte'],
    [5_400_000_000, 5.4, 'gigabyte'],
    [5_400_000_000_000, 5400, 'gigabyte'],
  ])('say %d bytes as %d %s', (bytes, value, unit) => {
    expect(readableSize(bytes)).toEqual({ value, unit });
  });

  it('never need four digits where there is a greater unit', () => {
    fc.assert(
      fc.property(fc.nat(2_000_000_000), (bytes) => {
        expect(readableSize(bytes).value).toBeLessThan(1000);
      })
    );
  });

  it('show both ends of a checksum', () => {
    expect(shortened(`${'a'.repeat(32)}${'b'.repeat(32)}`)).toBe('aaaaaaaa…bbbbbbbb');
  });
});

describe('a relation of the open form', () => {
  it('is what was saved, without what was taken off, with what was chosen', () => {
    const saved = [{ id: 1 }, { id: 2 }];

    expect(relatedNow(saved, undefined)).toEqual(saved);
    expect(relatedNow(saved, { connect: [{ id: 3 }], disconnect: [{ id: 1 }] })).toEqual([
      { id: 2 },
      { id: 3 },
    ]);
  });

  it('does not hold an entry twice that was moved', () => {
    expect(relatedNow([{ id: 1 }], { connect: [{ id: '1' }] })).toEqual([{ id: '1' }]);
  });

  it('leads to a document wherever Strapi keeps its id', () => {
    expect(relatedDocumentId([{ id: 1, documentId: 'a' }], undefined)).toBe('a');
    expect(
      relatedDocumentId([{ id: 1, documentId: 'a' }], {
        connect: [{ id: 2, apiData: { documentId: 'b' } }],
        disconnect: [{ id: 1 }],
      })
    ).toBe('b');
    expect(relatedDocumentId([], undefined)).toBeNull();
  });
});
