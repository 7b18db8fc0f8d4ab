import fc from 'fast-check';

import {
  examineRequest,
  isBlank,
  savedRowIds,
} from '../../admin/src/documents/document-panel/examine-request';
import type {
  FormDocument,
  SavedRelations,
} from '../../admin/src/documents/document-panel/examine-request';
import { RELATION_KINDS } from '../../server/src/documents/validity/relation-kinds';

const EMPTY_FORM: FormDocument = {
  number: undefined,
  documentType: { connect: [], disconnect: [] },
  issuingBody: { connect: [], disconnect: [] },
  issueDate: undefined,
  effectiveDate: undefined,
  expiryDate: undefined,
  validityOverride: undefined,
  validityOverrideReason: undefined,
  validityOverrideFrom: undefined,
  relations: [],
};

const NOTHING_SAVED: SavedRelations = { documentType: [], issuingBody: [], rows: new Map() };

const entry = { documentId: 'document', locale: 'vi' };

const request = (form: Partial<FormDocument>, saved: Partial<SavedRelations> = {}) =>
  examineRequest(entry, { ...EMPTY_FORM, ...form }, { ...NOTHING_SAVED, ...saved });

/** As Strapi's relation field keeps an entry that was chosen in it. */
const chosen = (id: number, documentId: string) => ({
  id,
  label: 'x',
  apiData: { id, documentId },
});

const saved = (id: number, documentId: string) => ({ id, documentId });

describe('what the form asks the server', () => {
  it('takes texts without the spaces around them, and an empty one for none', () => {
    expect(request({ number: ' 15/QĐ-UBND ' }).number).toBe('15/QĐ-UBND');
    expect(request({ number: '  ' }).number).toBeNull();
  });

  it('cuts texts that the server would not take at all', () => {
    const long = 'x'.repeat(9000);

    expect(request({ number: long }).number).toHaveLength(500);
    expect(request({ validityOverrideReason: long }).validityOverrideReason).toHaveLength(5000);
  });

  it('takes dates as days and leaves out what is none', () => {
    const { issueDate, effectiveDate, expiryDate } = request({
      issueDate: '2024-07-01',
      effectiveDate: '2024-07-15T00:00:00.000Z',
      expiryDate: 'tomorrow',
    });

    expect([issueDate, effectiveDate, expiryDate]).toEqual(['2024-07-01', '2024-07-15', null]);
  });

  it('takes a state only where there is such a state', () => {
    expect(request({ validityOverride: 'expired' }).validityOverride).toBe('expired');
    expect(request({ validityOverride: '' }).validityOverride).toBeNull();
    expect(request({ validityOverride: 'valid' }).validityOverride).toBeNull();
  });

  it('follows a relation from what is saved to what was chosen instead', () => {
    const before = { documentType: [saved(1, 'decision')] };
    const changed = { connect: [chosen(2, 'plan')], disconnect: [{ id: 1 }] };
    const taken = { connect: [], disconnect: [{ id: 1 }] };

    expect(request({}, before).documentType).toBe('decision');
    expect(request({ documentType: changed }, before).documentType).toBe('plan');
    expect(request({ documentType: taken }, before).documentType).toBeNull();
    expect(request({ issuingBody: { connect: [chosen(3, 'ubnd')] } }).issuingBody).toBe('ubnd');
  });

  it('knows the target of a saved row, of a changed one and of a new one', () => {
    const rows = new Map([
      ['11', [saved(1, 'old')]],
      ['12', [saved(2, 'older')]],
    ]);
    const { relations } = request(
      {
        relations: [
          { id: 11, kind: 'replaces', document: { connect: [], disconnect: [] } },
          {
            id: 12,
            kind: 'repeals',
            document: { connect: [chosen(5, 'other')], disconnect: [{ id: 2 }] },
          },
          { kind: 'amends', document: { connect: [chosen(6, 'new')], disconnect: [] } },
          { kind: 'suspends', document: { connect: [], disconnect: [] }, number: '12/QĐ-UBND' },
        ],
      },
      { rows }
    );

    expect(relations).toEqual([
      { kind: 'replaces', document: 'old', number: null },
      { kind: 'repeals', document: 'other', number: null },
      { kind: 'amends', document: 'new', number: null },
      { kind: 'suspends', document: null, number: '12/QĐ-UBND' },
    ]);
  });

  it('passes over rows that are unfinished or change no validity', () => {
    const relations = [
      { kind: 'replaces', document: { connect: [], disconnect: [] } },
      { number: '12/QĐ-UBND' },
      { id: 7, kind: 'based-on', number: '104/2016/QH13' },
      { id: 8, kind: 'amends', number: '15/QĐ-UBND' },
      null,
    ];

    expect(request({ relations }).relations).toEqual([
      { kind: 'amends', document: null, number: '15/QĐ-UBND' },
    ]);
    expect(savedRowIds(relations)).toEqual(['8']);
  });

  it('is made of any value that a form may hold', () => {
    const value = fc.oneof(fc.anything(), fc.array(fc.record({ kind: fc.string() })));
    const form = fc.record({
      number: value,
      issueDate: value,
      validityOverride: value,
      relations: fc.oneof(
        value,
        fc.array(
          fc.record({
            id: fc.option(fc.nat(), { nil: undefined }),
            kind: fc.constantFrom(...RELATION_KINDS),
            number: value,
          })
        )
      ),
    });

    fc.assert(
      fc.property(form, (values) => {
        const asked = request(values);

        expect(JSON.parse(JSON.stringify(asked))).toEqual(asked);
      })
    );
  });
});

describe('a form with nothing to examine', () => {
  const unsaved = (form: Partial<FormDocument>) =>
    isBlank(
      examineRequest({ documentId: null, locale: 'vi' }, { ...EMPTY_FORM, ...form }, NOTHING_SAVED)
    );

  it('is a new one with no number, date, relation or decision', () => {
    expect(unsaved({})).toBe(true);
    expect(unsaved({ number: '1' })).toBe(false);
    expect(unsaved({ expiryDate: '2024-01-01' })).toBe(false);
    expect(unsaved({ relations: [{ kind: 'repeals', number: '1/QĐ-UBND' }] })).toBe(false);
  });

  it('is never one that has been saved: others may speak of it, and it may have files', () => {
    expect(isBlank(request({}))).toBe(false);
  });
});
