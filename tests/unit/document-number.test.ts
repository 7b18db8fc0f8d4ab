import {
  parseDocumentNumber,
  type DocumentNumber,
} from '../../server/src/documents/number/document-number';
import { formatDocumentNumber } from '../../server/src/documents/number/format';
import { ADMINISTRATIVE_TYPES } from '../../server/src/documents/number/type-codes';

const NBSP = '\u00A0';
const ZERO_WIDTH = '\u200B';

type Parts = Pick<
  DocumentNumber,
  'sequence' | 'year' | 'typeCode' | 'issuerCode' | 'unitCode' | 'normative'
>;

const partsOf = (text: string, typeCodes?: string[]): Parts => {
  const { sequence, year, typeCode, issuerCode, unitCode, normative } = parseDocumentNumber(text, {
    typeCodes,
  });
  return { sequence, year, typeCode, issuerCode, unitCode, normative };
};
const keyOf = (text: string): string => parseDocumentNumber(text).key;

describe('parseDocumentNumber, the forms of official numbers', () => {
  it.each<
    [
      form: string,
      text: string,
      sequence: string,
      year: number | null,
      type: string | null,
      issuer: string | null,
      unit: string | null,
      normative: boolean,
      key: string,
    ]
  >([
    ['administrative', '15/QĐ-UBND', '15', null, 'QĐ', 'UBND', null, false, '15/qd_-ubnd'],
    [
      'individual decision',
      '1673/QĐ-UBND',
      '1673',
      null,
      'QĐ',
      'UBND',
      null,
      false,
      '1673/qd_-ubnd',
    ],
    [
      'normative decision',
      '01/2020/QĐ-UBND',
      '1',
      2020,
      'QĐ',
      'UBND',
      null,
      true,
      '1/2020/qd_-ubnd',
    ],
    ['công văn', '123/UBND-VP', '123', null, null, 'UBND', 'VP', false, '123/ubnd-vp'],
    ['unlisted issuer', '77/SNV-TCCB', '77', null, null, 'SNV', 'TCCB', false, '77/snv-tccb'],
    ['unit of parts', '8/UBND-VP-KT', '8', null, null, 'UBND', 'VP-KT', false, '8/ubnd-vp-kt'],
    [
      'unit after a type',
      '45/TTr-UBND-VX',
      '45',
      null,
      'TTr',
      'UBND',
      'VX',
      false,
      '45/ttr-ubnd-vx',
    ],
    ['unit after a dot', '9/QĐ-UBND.HC', '9', null, 'QĐ', 'UBND', 'HC', false, '9/qd_-ubnd-hc'],
    ['normative', '05/2024/NQ-HĐND', '5', 2024, 'NQ', 'HĐND', null, true, '5/2024/nq-hdnd'],
    ['law', '104/2016/QH13', '104', 2016, null, 'QH13', null, true, '104/2016/qh13'],
    ['decree', '42/2022/NĐ-CP', '42', 2022, 'NĐ', 'CP', null, true, '42/2022/nd_-cp'],
    ['prime minister', '7/2024/QĐ-TTg', '7', 2024, 'QĐ', 'TTg', null, true, '7/2024/qd_-ttg'],
    [
      'joint',
      '14/2015/TTLT-BTP-BTC',
      '14',
      2015,
      'TTLT',
      'BTP-BTC',
      null,
      true,
      '14/2015/ttlt-btp-btc',
    ],
    ['consolidated', '01/VBHN-BTP', '1', null, 'VBHN', 'BTP', null, false, '1/vbhn-btp'],
    [
      'inspectorate, not a circular',
      '5/TTCP-V1',
      '5',
      null,
      null,
      'TTCP',
      'V1',
      false,
      '5/ttcp-v1',
    ],
    ['Party', '12-NQ/TW', '12', null, 'NQ', 'TW', null, false, '12/nq-tw'],
    ['Party district', '05-CT/HU', '5', null, 'CT', 'HU', null, false, '5/ct-hu'],
    ['Party công văn', '123-CV/TW', '123', null, null, 'TW', null, false, '123/tw'],
    ['Youth Union', '7-BC/TWĐTN-BTG', '7', null, 'BC', 'TWĐTN', 'BTG', false, '7/bc-twdtn-btg'],
    ['sub-numbered', '66.13/2026/NQ-CP', '66.13', 2026, 'NQ', 'CP', null, true, '66.13/2026/nq-cp'],
    ['inserted', '15A/QĐ-UBND', '15a', null, 'QĐ', 'UBND', null, false, '15a/qd_-ubnd'],
    [
      'contract with a year',
      '1/2024/HĐ-UBND',
      '1',
      2024,
      'HĐ',
      'UBND',
      null,
      false,
      '1/2024/hd_-ubnd',
    ],
    ['no issuer', '15/QĐ', '15', null, 'QĐ', null, null, false, '15/qd_'],
    ['missing hyphen', '42/2022/NĐCP', '42', 2022, 'NĐ', 'CP', null, true, '42/2022/nd_-cp'],
    [
      'missing hyphen, unit',
      '45/TTrUBND-VX',
      '45',
      null,
      'TTr',
      'UBND',
      'VX',
      false,
      '45/ttr-ubnd-vx',
    ],
    ['stray space', '01 /2018/TT-VPCP', '1', 2018, 'TT', 'VPCP', null, true, '1/2018/tt-vpcp'],
    ['Icelandic eth', 'Số: 15/QÐ-UBND', '15', null, 'QĐ', 'UBND', null, false, '15/qd_-ubnd'],
    ['en dash', '15/QĐ–UBND', '15', null, 'QĐ', 'UBND', null, false, '15/qd_-ubnd'],
    ['lower case', '15/qđ-ubnd', '15', null, 'QĐ', 'UBND', null, false, '15/qd_-ubnd'],
    ['unsplit code', '8/TCTW-KH', '8', null, null, 'TCTW', 'KH', false, '8/tctw-kh'],
    ['unsplit single letter', '8/LBTC', '8', null, null, 'LBTC', null, false, '8/lbtc'],
    ['padded sub-number', '066.05/QĐ-TTg', '66.5', null, 'QĐ', 'TTg', null, false, '66.5/qd_-ttg'],
    ['letter with a horn', '5/QĐ-SƯ', '5', null, 'QĐ', 'SU', null, false, '5/qd_-su'],
    ['centre with a horn', '12-NQ/TƯ', '12', null, 'NQ', 'TW', null, false, '12/nq-tw'],
  ])(
    'reads the %s form %s',
    (_form, text, sequence, year, typeCode, issuerCode, unitCode, normative, key) => {
      expect(parseDocumentNumber(text)).toMatchObject({
        text,
        key,
        parsed: true,
        sequence,
        year,
        typeCode,
        issuerCode,
        unitCode,
        normative,
      });
    }
  );

  it.each([
    '15/QD-UBND',
    'Số 15/QĐ-UBND',
    'So: 15/QĐ-UBND.',
    'SỐ:15/QĐ-UBND',
    'Số: 15/QĐ-UBND'.normalize('NFD'),
    `${NBSP}15${NBSP}/ QĐ${ZERO_WIDTH} - UB ND `,
    '15\\QĐ-UBND',
    '15／QĐ－UBND',
    '15∕QƉ−UBND',
    '015/qɖ‑ubnd',
    '15//QĐ--UBND',
    '(15/QĐ-UBND)',
    '15-QĐ/UBND',
    '15/QĐUBND',
    `${ZERO_WIDTH.repeat(9000)}15/QĐ-UBND`,
  ])('knows %j for 15/QĐ-UBND and leaves it as typed', (text) => {
    const { text: kept, ...read } = parseDocumentNumber(text);
    const { text: _canonical, ...wanted } = parseDocumentNumber('15/QĐ-UBND');
    expect(read).toEqual(wanted);
    expect(kept).toBe(text);
  });

  it.each(ADMINISTRATIVE_TYPES.flatMap(({ code }) => (code === null ? [] : [code])))(
    'reads the type %s in any case',
    (code) => {
      for (const typed of [code, code.toUpperCase(), code.toLowerCase()]) {
        expect(partsOf(`15/${typed}-UBND`).typeCode).toBe(code);
      }
    }
  );

  it.each([
    ['QCh', 'QC'],
    ['DAn', 'DA'],
    ['QYĐ', 'QyĐ'],
    ['TCG', 'TC'],
  ])('reads the stray spelling %s as %s', (stray, code) => {
    expect(keyOf(`15/${stray}-UBND`)).toBe(keyOf(`15/${code}-UBND`));
    expect(partsOf(`15/${stray}-UBND`).typeCode).toBe(code);
  });

  it('keeps types apart that differ by a stroke or a letter', () => {
    const lookAlikes = [
      'HD',
      'HĐ',
      'DA',
      'ĐA',
      'QĐ',
      'QyĐ',
      'QĐi',
      'CT',
      'CTr',
      'TT',
      'TTr',
      'QC',
      'CĐ',
    ];
    const keys = lookAlikes.map((code) => keyOf(`15/${code}-UBND`));
    expect(new Set(keys).size).toBe(lookAlikes.length);
  });

  it('drops the CV of a công văn, unless another type follows it', () => {
    expect(keyOf('123/CV-UBND')).toBe(keyOf('123/UBND'));
    expect(parseDocumentNumber('123/CV-QĐ-UBND').parsed).toBe(false);
    expect(parseDocumentNumber('123/CV-QĐUBND').parsed).toBe(false);
    expect(parseDocumentNumber('123/CV').parsed).toBe(false);
  });

  it('knows one Party number wherever the hyphen is', () => {
    expect(keyOf('12/NQ-TW')).toBe(keyOf('12-NQ/TW'));
    expect(formatDocumentNumber(parseDocumentNumber('12/NQ-TW'))).toBe('12-NQ/TW');
  });
});

describe('parseDocumentNumber, what is no number', () => {
  it.each([
    ['15', '15'],
    ['Số 15', '15'],
    ['Không số', 'khong-so'],
    ['15/2020', '15-2020'],
    ['15/24/QĐ-UBND', '15-24-qd-ubnd'],
    ['15/1890/QĐ-UBND', '15-1890-qd-ubnd'],
    ['15/2100/QĐ-UBND', '15-2100-qd-ubnd'],
    [`1/QĐ${'-XXXXXXXXX'.repeat(7)}`, `1-qd${'-xxxxxxxxx'.repeat(7)}`],
    ['30/4/2021', '30-4-2021'],
    ['QĐ-UBND', 'qd-ubnd'],
    ['15/QĐ-Ủy ban', '15-qd-uy-ban'],
    ['1234567890/QĐ-UBND', '1234567890-qd-ubnd'],
    [`1/QĐ-${'X'.repeat(21)}`, `1-qd-${'x'.repeat(21)}`],
    ['', ''],
    [` ${NBSP}${ZERO_WIDTH}`, ''],
  ])('gives %j the key %j and no parts', (text, key) => {
    expect(parseDocumentNumber(text)).toEqual({
      text,
      key,
      parsed: false,
      sequence: null,
      year: null,
      typeCode: null,
      issuerCode: null,
      unitCode: null,
      normative: null,
      hyphenFirst: false,
    });
  });

  it('keeps texts apart that differ only beyond the longest key, or only in other letters', () => {
    const long = 'văn bản không số '.repeat(500);
    const texts = [`${long}a`, `${long}b`, '公文 15', '通知 15', '15', '???', '!!!'];
    expect(new Set(texts.map(keyOf)).size).toBe(texts.length);
    expect(keyOf(`${long}a`)).toMatch(/^van-ban-khong-so-[a-z0-9-]+$/);
    expect(keyOf(`${long}a`)).toBe(keyOf(`${long.toUpperCase()} A.`.normalize('NFD')));
  });

  it('cuts a long key without leaving a hyphen at the cut', () => {
    const key = keyOf(`${'a'.repeat(105)} ${'b'.repeat(50)}`);
    expect(key).toMatch(/^a{105}-[a-z0-9]{13}$/);
  });
});

describe("parseDocumentNumber with a site's own types", () => {
  it('reads them in any case and without đ, and writes them as the site does', () => {
    expect(partsOf('15/GPXD-UBND')).toMatchObject({ typeCode: null, issuerCode: 'GPXD' });
    for (const text of ['15/ĐNg-UBND', '15/dng-ubnd', '15/ÐNGUBND']) {
      expect(partsOf(text, ['GPXD', 'ĐNg'])).toMatchObject({ typeCode: 'ĐNg', issuerCode: 'UBND' });
    }
    expect(partsOf('15/gpxd-UBND', ['GPXD', 'ĐNg'])).toMatchObject({ typeCode: 'GPXD' });
    expect(partsOf('15/QÐX-UBND', ['QÐX']).typeCode).toBe('QĐX');
    expect(partsOf('15/XĐ-UBND', ['Xð']).typeCode).toBe('Xđ');
  });

  it('lets an ambiguous spelling name no type', () => {
    expect(partsOf('15/DXD-UBND', ['ĐXD', 'DXĐ'])).toMatchObject({
      typeCode: null,
      issuerCode: 'DXD',
    });
    expect(partsOf('15/ĐXD-UBND', ['ĐXD', 'DXĐ']).typeCode).toBe('ĐXD');
  });

  it('lets them neither change a known type nor break the grammar', () => {
    expect(partsOf('15/ttr-UBND', ['TTR']).typeCode).toBe('TTr');
    expect(partsOf('15/QĐ-UBND', ['', ' ', 'A-B', 'Giấy phép']).typeCode).toBe('QĐ');
    expect(partsOf('15/CV-UBND', ['CV']).typeCode).toBe('CV');
  });

  it('takes them from anything that can be walked once', () => {
    const once = new Set(['GPXD']).values();
    expect(parseDocumentNumber('15/GPXD-UBND', { typeCodes: once }).typeCode).toBe('GPXD');
  });
});

describe('formatDocumentNumber', () => {
  it.each([
    ['5/qd-ubnd', '05/QĐ-UBND'],
    ['10/qd-ubnd', '10/QĐ-UBND'],
    ['5a/TTRUBND-vx', '05a/TTr-UBND-VX'],
    ['5/2024/nq-hdnd', '05/2024/NQ-HĐND'],
    ['66.13/2026/nq–cp', '66.13/2026/NQ-CP'],
    ['14/2015/ttlt-btp-btc', '14/2015/TTLT-BTP-BTC'],
    ['104\\2016\\qh13', '104/2016/QH13'],
    ['5-ct/hu', '05-CT/HU'],
    ['123-cv/tw', '123-CV/TW'],
    ['7-bc/twđtn-btg', '07-BC/TWĐTN-BTG'],
    ['15-qđ/ubnd', '15/QĐ-UBND'],
    ['15/qd-ttg', '15/QĐ-TTg'],
    ['15-nq/qh13', '15/NQ-QH13'],
  ])('writes %s as %s', (typed, canonical) => {
    expect(formatDocumentNumber(parseDocumentNumber(typed))).toBe(canonical);
  });

  it('writes an unparsed number as it was typed', () => {
    expect(formatDocumentNumber(parseDocumentNumber('Không số '))).toBe('Không số ');
  });
});
