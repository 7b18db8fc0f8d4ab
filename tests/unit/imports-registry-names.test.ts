import fc from 'fast-check';

import { nameKey } from '../../server/src/imports/run/names';
import { identityOf } from '../../server/src/imports/run/identities';
import type { RegistryRow } from '../../server/src/imports/registry/rows/registry-row';

const row = (more: Partial<RegistryRow>): RegistryRow => ({
  number: null,
  documentType: null,
  issuingBody: null,
  signer: null,
  signerPosition: null,
  issueDate: null,
  effectiveDate: null,
  expiryDate: null,
  abstract: null,
  subjects: [],
  files: [],
  ownId: null,
  notes: null,
  ...more,
});

describe('nameKey', () => {
  it.each([
    ['UBND xã Nậm Chảy', 'ubnd  xã nậm chảy '],
    ['Sở Y tế tỉnh Hòa Bình', 'Sở Y tế tỉnh Hoà Bình'],
    ['Thủy lợi', 'Thuỷ lợi'],
    ['Đất đai', 'Đất đai'.normalize('NFD')],
  ])('is one for %s and %s', (one, other) => {
    expect(nameKey(one)).toBe(nameKey(other));
  });

  it.each([
    ['UBND xã Hà Sơn', 'UBND xã Hạ Sơn'],
    ['Đức', 'Dức'],
    ['Tân Hưng', 'Tân Hung'],
    ['mâm', 'mầm'],
    ['Y tế 1', 'Y tế 2'],
  ])('tells %s from %s', (one, other) => {
    expect(nameKey(one)).not.toBe(nameKey(other));
  });

  it('does not change when it is made of itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        expect(nameKey(nameKey(name))).toBe(nameKey(name));
      })
    );
  });
});

describe('identityOf', () => {
  it('is none for a row that its number tells', () => {
    expect(identityOf(row({ number: '15/QĐ-UBND' }))).toBeNull();
  });

  it('is by the own id alone where there is one', () => {
    const one = identityOf(row({ ownId: 'A-1', number: '15/QĐ-UBND', abstract: 'Một' }));

    expect(one).toEqual(identityOf(row({ ownId: 'A-1', abstract: 'Hai' })));
    expect(one?.hash).not.toBe(identityOf(row({ ownId: 'A-2' }))?.hash);
    expect(one?.ownId).toBe('A-1');
  });

  it('tells rows without number and id by what they say', () => {
    const one = identityOf(row({ abstract: 'Thư công', issueDate: '2024-03-15' }));

    expect(one).toEqual(identityOf(row({ abstract: 'thư  công', issueDate: '2024-03-15' })));
    expect(one?.hash).not.toBe(
      identityOf(row({ abstract: 'Thư công', issueDate: '2024-03-16' }))?.hash
    );
    expect(one?.hash).not.toBe(identityOf(row({ ownId: 'Thư công' }))?.hash);
  });
});
