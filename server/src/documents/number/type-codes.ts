import { asWritten, inCapitals, withoutStrokes } from './spelling';

/** A type of document and the abbreviation that stands for it in a number. */
export interface TypeCode {
  /** The type's name in Vietnamese. */
  name: string;
  /** Null for the types that a number does not name. */
  code: string | null;
}

/** The 29 types of administrative document and their abbreviations: Decree 30/2020/NĐ-CP, Annex III. */
export const ADMINISTRATIVE_TYPES: readonly TypeCode[] = [
  { name: 'Nghị quyết', code: 'NQ' },
  { name: 'Quyết định', code: 'QĐ' },
  { name: 'Chỉ thị', code: 'CT' },
  { name: 'Quy chế', code: 'QC' },
  { name: 'Quy định', code: 'QyĐ' },
  { name: 'Thông cáo', code: 'TC' },
  { name: 'Thông báo', code: 'TB' },
  { name: 'Hướng dẫn', code: 'HD' },
  { name: 'Chương trình', code: 'CTr' },
  { name: 'Kế hoạch', code: 'KH' },
  { name: 'Phương án', code: 'PA' },
  { name: 'Đề án', code: 'ĐA' },
  { name: 'Dự án', code: 'DA' },
  { name: 'Báo cáo', code: 'BC' },
  { name: 'Biên bản', code: 'BB' },
  { name: 'Tờ trình', code: 'TTr' },
  { name: 'Hợp đồng', code: 'HĐ' },
  { name: 'Công văn', code: null },
  { name: 'Công điện', code: 'CĐ' },
  { name: 'Bản ghi nhớ', code: 'BGN' },
  { name: 'Bản thỏa thuận', code: 'BTT' },
  { name: 'Giấy ủy quyền', code: 'GUQ' },
  { name: 'Giấy mời', code: 'GM' },
  { name: 'Giấy giới thiệu', code: 'GGT' },
  { name: 'Giấy nghỉ phép', code: 'GNP' },
  { name: 'Phiếu gửi', code: 'PG' },
  { name: 'Phiếu chuyển', code: 'PC' },
  { name: 'Phiếu báo', code: 'PB' },
  { name: 'Thư công', code: null },
];

export const COPY_TYPES: readonly TypeCode[] = [
  { name: 'Sao y', code: 'SY' },
  { name: 'Trích sao', code: 'TrS' },
  { name: 'Sao lục', code: 'SL' },
];

/** The types that are normative when the number carries a year. A law has no code: `104/2016/QH13`. */
export const NORMATIVE_TYPES: readonly TypeCode[] = [
  { name: 'Luật', code: null },
  { name: 'Pháp lệnh', code: 'PL' },
  { name: 'Lệnh', code: 'L' },
  { name: 'Nghị quyết', code: 'NQ' },
  { name: 'Nghị quyết liên tịch', code: 'NQLT' },
  { name: 'Nghị định', code: 'NĐ' },
  { name: 'Quyết định', code: 'QĐ' },
  { name: 'Chỉ thị', code: 'CT' },
  { name: 'Thông tư', code: 'TT' },
  { name: 'Thông tư liên tịch', code: 'TTLT' },
];

/** Consolidated texts are not promulgated themselves, and number their own series without a year. */
export const CONSOLIDATED_TYPE: TypeCode = { name: 'Văn bản hợp nhất', code: 'VBHN' };

/** What the Party's documents have beside the codes that they share with the State's. */
export const PARTY_TYPES: readonly TypeCode[] = [
  { name: 'Kết luận', code: 'KL' },
  { name: 'Quy định', code: 'QĐi' },
];

/** Met in real data, read and never written; null where the number should name no type. */
const STRAY_SPELLINGS: ReadonlyMap<string, string | null> = new Map([
  ['QCh', 'QC'],
  ['DAn', 'DA'],
  ['QYĐ', 'QyĐ'],
  ['TCG', 'TC'],
  ['CV', null],
]);

const codesOf = (types: readonly TypeCode[]): string[] =>
  types.flatMap(({ code }) => (code === null ? [] : [code]));

const KNOWN_CODES = codesOf([
  ...ADMINISTRATIVE_TYPES,
  ...COPY_TYPES,
  ...NORMATIVE_TYPES,
  CONSOLIDATED_TYPE,
  ...PARTY_TYPES,
]);

const NORMATIVE_CODES: ReadonlySet<string> = new Set(codesOf(NORMATIVE_TYPES));
const JOINT_CODES: ReadonlySet<string> = new Set(['TTLT', 'NQLT']);

/** Whether documents of the type are normative when the year stands in their number. */
export const canBeNormative = (typeCode: string): boolean => NORMATIVE_CODES.has(typeCode);

/** Whether several bodies issue the type together, so that every group after it names one. */
export const isJoint = (typeCode: string): boolean => JOINT_CODES.has(typeCode);

/**
 * The canonical code that a group of a number stands for: null for công văn written `CV`, undefined
 * when the group is no type's code.
 */
export type TypeReader = (group: string) => string | null | undefined;

type Spelling = readonly [capitals: string, code: string | null];

function spellingsOf(codes: Iterable<readonly [string, string | null]>): Spelling[] {
  return Array.from(codes, ([spelling, code]) => [inCapitals(spelling), code] as const);
}

/** Spelling without đ → the one code that can be meant; a spelling that fits several is left out. */
function strokelessOf(spellings: ReadonlyMap<string, string | null>): Map<string, string | null> {
  const strokeless = new Map<string, string | null>();
  const ambiguous = new Set<string>();
  for (const [spelling, code] of spellings) {
    const bare = withoutStrokes(spelling);
    if (strokeless.has(bare) && strokeless.get(bare) !== code) ambiguous.add(bare);
    strokeless.set(bare, code);
  }
  for (const bare of ambiguous) strokeless.delete(bare);
  return strokeless;
}

/** Of spellings that are one in capitals, the first counts. */
function readerOf(spellings: readonly Spelling[]): TypeReader {
  const exact = new Map([...spellings].reverse());
  const strokeless = strokelessOf(exact);
  return (group) => {
    const code = exact.get(group);
    // Only đ is left out by hurried hands; none is put where it does not belong.
    return code !== undefined ? code : strokeless.get(group);
  };
}

const asThemselves = (codes: Iterable<string>): (readonly [string, string])[] =>
  Array.from(codes, (code) => [code, asWritten(code)] as const);

const KNOWN_SPELLINGS = spellingsOf(asThemselves(KNOWN_CODES));
const STRAYS = spellingsOf(STRAY_SPELLINGS);

const readKnownType = readerOf([...KNOWN_SPELLINGS, ...STRAYS]);

/**
 * Reads type codes: in any case, and without đ where only one type can be meant (`QD` is `QĐ`, but
 * `HD` is Hướng dẫn and never Hợp đồng). A code of 1 to 20 letters and digits can be added; one that
 * repeats a known code in another case changes nothing, nor does what is no code.
 */
export function typeReader(siteCodes?: Iterable<string>): TypeReader {
  const added = siteCodes === undefined ? [] : spellingsOf(asThemselves(siteCodes));
  return added.length === 0 ? readKnownType : readerOf([...KNOWN_SPELLINGS, ...added, ...STRAYS]);
}
