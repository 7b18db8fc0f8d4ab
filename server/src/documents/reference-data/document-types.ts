import { slugFrom } from '../../text/slug';
import {
  ADMINISTRATIVE_TYPES,
  CONSOLIDATED_TYPE,
  NORMATIVE_TYPES,
  type TypeCode,
} from '../number/type-codes';

/** A type of official document as a new site gets it. */
export interface ReferenceDocumentType {
  /** ASCII, of the Vietnamese name. A site remembers by it what it was given. */
  key: string;
  /** What stands for the type in a number; null for a type that numbers do not name. */
  abbreviation: string | null;
  names: { vi: string; en: string };
  /** Place in the official order, in tens: a site can put types of its own between. */
  position: number;
}

/** Normative types that stand above the numbers: Law 64/2025/QH15 on promulgation, Article 4. */
const TYPES_WITHOUT_SYMBOL: readonly TypeCode[] = [
  { name: 'Hiến pháp', code: null },
  { name: 'Bộ luật', code: null },
];

/** As English translations of Decree 30/2020/NĐ-CP and of the laws on promulgation name them. */
const ENGLISH_NAMES: Readonly<Record<string, string>> = {
  'Nghị quyết': 'Resolution',
  'Quyết định': 'Decision',
  'Chỉ thị': 'Directive',
  'Quy chế': 'Regulation',
  'Quy định': 'Rules',
  'Thông cáo': 'Communiqué',
  'Thông báo': 'Notice',
  'Hướng dẫn': 'Guidelines',
  'Chương trình': 'Programme',
  'Kế hoạch': 'Plan',
  'Phương án': 'Plan of Action',
  'Đề án': 'Scheme',
  'Dự án': 'Project',
  'Báo cáo': 'Report',
  'Biên bản': 'Minutes',
  'Tờ trình': 'Proposal',
  'Hợp đồng': 'Contract',
  'Công văn': 'Official Dispatch',
  'Công điện': 'Official Telegram',
  'Bản ghi nhớ': 'Memorandum of Understanding',
  'Bản thỏa thuận': 'Written Agreement',
  'Giấy ủy quyền': 'Letter of Authorization',
  'Giấy mời': 'Letter of Invitation',
  'Giấy giới thiệu': 'Letter of Introduction',
  'Giấy nghỉ phép': 'Leave Permit',
  'Phiếu gửi': 'Delivery Slip',
  'Phiếu chuyển': 'Transfer Slip',
  'Phiếu báo': 'Notification Slip',
  'Thư công': 'Official Letter',
  'Hiến pháp': 'Constitution',
  'Bộ luật': 'Code',
  Luật: 'Law',
  'Pháp lệnh': 'Ordinance',
  Lệnh: 'Order',
  'Nghị quyết liên tịch': 'Joint Resolution',
  'Nghị định': 'Decree',
  'Thông tư': 'Circular',
  'Thông tư liên tịch': 'Joint Circular',
  'Văn bản hợp nhất': 'Consolidated Text',
};

function englishNameOf(name: string): string {
  const english = ENGLISH_NAMES[name];
  if (english === undefined) {
    throw new Error(
      `The document type "${name}" has no English name: add it in document-types.ts.`
    );
  }
  return english;
}

/** A resolution, a decision and a directive are administrative and normative: one type each. */
const withoutRepetitions = (types: readonly TypeCode[]): TypeCode[] => [
  ...new Map(types.map((type) => [type.name, type])).values(),
];

/** The administrative types in the order of Decree 30/2020/NĐ-CP, Annex III, then the normative. */
export const REFERENCE_DOCUMENT_TYPES: readonly ReferenceDocumentType[] = withoutRepetitions([
  ...ADMINISTRATIVE_TYPES,
  ...TYPES_WITHOUT_SYMBOL,
  ...NORMATIVE_TYPES,
  CONSOLIDATED_TYPE,
]).map(({ name, code }, index) => ({
  key: slugFrom(name),
  abbreviation: code,
  names: { vi: name, en: englishNameOf(name) },
  position: (index + 1) * 10,
}));
