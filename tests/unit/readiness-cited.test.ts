import fc from 'fast-check';

import {
  citedFindings,
  inBodyOrder,
} from '../../admin/src/articles/readiness-panel/cited-findings';
import type { CitedAnswer } from '../../admin/src/articles/readiness-panel/cited-examiner';
import {
  citedRequest,
  MAX_CHARACTERS,
  MAX_TEXTS,
} from '../../admin/src/articles/readiness-panel/cited-request';
import { proseOf } from '../../admin/src/articles/readiness-panel/prose';
import type { Body } from '../../server/src/articles/body/nodes';
import type { ValidityState } from '../../server/src/documents/validity/timeline';

const body = (...nodes: unknown[]): Body => nodes as Body;

const text = (value: string, marks: Record<string, boolean> = {}) => ({
  type: 'text',
  text: value,
  ...marks,
});

const link = (value: string) => ({ type: 'link', url: 'https://x', children: [text(value)] });

const paragraph = (...children: Array<string | object>) => ({
  type: 'paragraph',
  children: children.map((child) => (typeof child === 'string' ? text(child) : child)),
});

const item = (value: string) => ({ type: 'list-item', children: [text(value)] });

const PHOTO = { type: 'image', image: { caption: '19/KH-UBND' }, children: [text('')] };
const CODE = { type: 'code', children: [text('19/KH-UBND')] };

interface Named {
  text: number;
  number: string;
  state: ValidityState;
  written?: string;
}

const answer = (texts: string[], ...named: Named[]): CitedAnswer => ({
  texts,
  locale: 'vi',
  places: named.map(({ written, ...place }) => ({
    ...place,
    written: written ?? place.number,
    documentId: `id of ${place.number}`,
    reason: { vi: 'vì', en: 'because' },
  })),
});

const found = (of: Body, given: CitedAnswer) =>
  citedFindings(of, given).map(({ code, block, cited }) => [code, block, cited.number]);

describe('the prose of a body', () => {
  it('is one text for each block, so that its index leads to the block', () => {
    const list = {
      type: 'list',
      children: [item('một'), { type: 'list', children: [item('hai')] }, item('ba')],
    };

    expect(
      proseOf(body({ ...paragraph('Tựa'), type: 'heading' }, PHOTO, list, CODE, paragraph('cuối')))
    ).toEqual(['Tựa', '', 'một\nhai\nba', '', 'cuối']);
  });

  it('joins a number of which a part is bold, and does not join across links and code', () => {
    const [bold, linked, coded] = proseOf(
      body(
        paragraph('19/', text('KH-UBND', { bold: true })),
        paragraph('19/', link('QĐ'), 'KH-UBND'),
        paragraph('19/', text('QĐ', { code: true }), 'KH-UBND')
      )
    );

    expect(bold).toBe('19/KH-UBND');
    expect(linked).toBe('19/\nKH-UBND');
    expect(coded).toBe('19/\nKH-UBND');
  });
});

describe('what is asked of a body', () => {
  const texts = (...values: string[]) =>
    citedRequest(body(...values.map((value) => paragraph(value))), 'vi')?.texts ?? [];

  it.each(['19/KH-UBND', '12-NQ/TW', '19 ⁄ KH', '12–NQ', '5\\QĐ'])('includes %s', (value) => {
    expect(texts(`Theo ${value}`)).toEqual([`Theo ${value}`]);
  });

  it.each(['', 'Kế hoạch năm 2026', 'và/hoặc, từ-ngữ', 'TP/HCM năm 2026'])(
    'passes over "%s"',
    (value) => {
      expect(texts(value)).toEqual([]);
    }
  );

  it('is nothing where no text can name a document, whatever photos, code and links say', () => {
    expect(
      citedRequest(body(PHOTO, CODE, paragraph('Theo ', link('19/KH-UBND'))), 'vi')
    ).toBeNull();
  });

  it('is the same whatever is written in the other blocks', () => {
    const asked = (other: string) =>
      citedRequest(body(paragraph(other), paragraph('Theo 19/KH-UBND')), 'vi');

    expect(asked('Mở đầu')).toEqual(asked('Mở đầu, viết tiếp'));
  });

  it('says each text once, in the language of the form', () => {
    const twice = body(paragraph('19/KH-UBND'), paragraph('19/KH-UBND'));

    expect(citedRequest(twice, 'en')).toEqual({ texts: ['19/KH-UBND'], locale: 'en' });
  });

  it('stays within what the server takes', () => {
    const long = `1/${'a'.repeat(MAX_CHARACTERS / 2)}`;

    expect(texts(long, `${long}b`)).toEqual([long]);
    expect(texts(...Array.from({ length: MAX_TEXTS + 5 }, (_, i) => `${i}/QĐ`))).toHaveLength(
      MAX_TEXTS
    );
  });
});

describe('what is said of the documents that a body names', () => {
  const NAMED = 'Theo 19/KH-UBND';

  it.each<[ValidityState, string | undefined]>([
    ['in-force', undefined],
    ['partly-suspended', undefined],
    ['unknown', undefined],
    ['partly-expired', 'document-partly-expired'],
    ['not-yet-in-force', 'document-not-yet-in-force'],
    ['expired', 'document-not-in-force'],
    ['suspended', 'document-not-in-force'],
    ['no-longer-suitable', 'document-not-in-force'],
  ])('of one that is %s: %s', (state, code) => {
    const [finding] = citedFindings(
      body(paragraph(NAMED)),
      answer([NAMED], { text: 0, number: '19/KH-UBND', state })
    );

    expect(finding?.code).toBe(code);
  });

  it('only warns, with the reason in both languages', () => {
    const given = answer([NAMED], { text: 0, number: '19/KH-UBND', state: 'expired' });

    expect(citedFindings(body(PHOTO, paragraph(NAMED)), given)).toEqual([
      {
        code: 'document-not-in-force',
        severity: 'warning',
        field: 'body',
        block: 1,
        cited: {
          documentId: 'id of 19/KH-UBND',
          number: '19/KH-UBND',
          written: '19/KH-UBND',
          reason: { vi: 'vì', en: 'because' },
        },
      },
    ]);
  });

  it('stands where each document is named first, in the order of the body', () => {
    const one = 'Theo 20/KH-UBND và 19/KH-UBND';
    const two = 'Lại 19/KH-UBND, rồi 21/KH-UBND';
    const given = answer(
      [one, two],
      { text: 0, number: '20/KH-UBND', state: 'expired' },
      { text: 0, number: '19/KH-UBND', state: 'suspended' },
      { text: 1, number: '19/KH-UBND', state: 'suspended' },
      { text: 1, number: '21/KH-UBND', state: 'expired' }
    );

    expect(found(body(paragraph(one), PHOTO, paragraph(two)), given)).toEqual([
      ['document-not-in-force', 0, '20/KH-UBND'],
      ['document-not-in-force', 0, '19/KH-UBND'],
      ['document-not-in-force', 2, '21/KH-UBND'],
    ]);
  });

  describe('while the body has changed since it was asked about', () => {
    const given = answer(
      ['a 19/KH-UBND', 'b 15/qđ-ubnd'],
      { text: 0, number: '19/KH-UBND', state: 'expired' },
      { text: 1, number: '15/QĐ-UBND', written: '15/qđ-ubnd', state: 'expired' }
    );

    it('moves with its block', () => {
      expect(
        found(body(paragraph('mới'), paragraph('b 15/qđ-ubnd'), paragraph('a 19/KH-UBND')), given)
      ).toEqual([
        ['document-not-in-force', 1, '15/QĐ-UBND'],
        ['document-not-in-force', 2, '19/KH-UBND'],
      ]);
    });

    it('stays while the text around the number is written', () => {
      expect(found(body(paragraph('trước 15/qđ-ubnd, sau 19/KH-UBND.')), given)).toEqual([
        ['document-not-in-force', 0, '15/QĐ-UBND'],
        ['document-not-in-force', 0, '19/KH-UBND'],
      ]);
    });

    it.each(['xóa rồi', '119/KH-UBND', '19/KH-UBNDTP', '19/KH-UBND-VX', ''])(
      'goes once the text says "%s"',
      (value) => {
        expect(found(body(paragraph(value)), given)).toEqual([]);
      }
    );
  });

  it('is nothing before there is an answer', () => {
    expect(citedFindings(body(paragraph(NAMED)), null)).toEqual([]);
  });
});

describe('findings in the order of the body', () => {
  it('begin with those of no block, and keep the order of what belongs to one', () => {
    expect(
      inBodyOrder([
        { name: 'lead' },
        { name: 'photo', block: 1 },
        { name: 'photo too', block: 1 },
        { name: 'photo', block: 4 },
        { name: 'cited', block: 0 },
        { name: 'cited', block: 3 },
      ])
    ).toEqual([
      { name: 'lead' },
      { name: 'cited', block: 0 },
      { name: 'photo', block: 1 },
      { name: 'photo too', block: 1 },
      { name: 'cited', block: 3 },
      { name: 'photo', block: 4 },
    ]);
  });

  it('are all there, none before one of an earlier block', () => {
    const findings = fc.array(
      fc.record({ id: fc.nat(), block: fc.option(fc.nat(20), { nil: undefined }) })
    );

    fc.assert(
      fc.property(findings, (given) => {
        const ordered = inBodyOrder(given);
        const blocks = ordered.map(({ block }) => block ?? -1);

        expect(new Set(ordered)).toEqual(new Set(given));
        expect(ordered).toHaveLength(given.length);
        expect(blocks.every((block, i) => i === 0 || (blocks[i - 1] ?? -1) <= block)).toBe(true);
      })
    );
  });
});
