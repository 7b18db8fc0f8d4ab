import type { Bilingual } from '../bilingual';
import type { DateProblem } from '../values/read-date';
import { SITE_PROBLEM_WORDS, type SiteProblemCode } from './site-problem-words';

/** What a problem's words mention. */
export interface ProblemDetails {
  /** What stands in the cell, shortened. */
  value?: string;
  /** Another row, as the spreadsheet numbers it. */
  otherRow?: number;
  limit?: number;
  /** What the site answered, in its own words. */
  reason?: string;
}

export type ProblemCode =
  | DateProblem
  | SiteProblemCode
  | 'number-and-abstract-missing'
  | 'number-missing'
  | 'number-repeated'
  | 'own-id-repeated'
  | 'text-became-date'
  | 'formula-error'
  | 'text-too-long'
  | 'effective-before-issue'
  | 'expiry-before-effect'
  | 'file-missing'
  | 'file-ambiguous';

type Words = (details: ProblemDetails) => Bilingual;

/** Every problem of a row, in words that say what to change. */
export const PROBLEM_WORDS: Readonly<Record<ProblemCode, Words>> = {
  ...SITE_PROBLEM_WORDS,
  'date-impossible': ({ value }) => ({
    en: `“${value}” is a day that does not exist. Correct the day or the month.`,
    vi: `“${value}” là ngày không tồn tại. Hãy sửa lại ngày hoặc tháng.`,
  }),
  'date-two-digit-year': ({ value }) => ({
    en: `“${value}” has a year of two digits. Write all four.`,
    vi: `“${value}” chỉ có hai chữ số của năm. Hãy viết đủ bốn chữ số.`,
  }),
  'date-year-only': ({ value }) => ({
    en: `“${value}” is a year only. Write the day and the month as well.`,
    vi: `“${value}” chỉ là năm. Hãy viết cả ngày và tháng.`,
  }),
  'date-out-of-range': ({ value }) => ({
    en: `“${value}” is not a day between 1900 and 2100. Correct the year.`,
    vi: `“${value}” không phải là ngày từ năm 1900 đến năm 2100. Hãy sửa lại năm.`,
  }),
  'date-not-understood': ({ value }) => ({
    en: `“${value}” is not read as a date. Write it as dd/mm/yyyy.`,
    vi: `Không hiểu “${value}” là ngày nào. Hãy viết theo dạng dd/mm/yyyy.`,
  }),
  'number-and-abstract-missing': () => ({
    en: 'The row has neither a number nor an abstract. Fill in one of them, or remove the row.',
    vi: 'Dòng không có số, ký hiệu và cũng không có trích yếu. Hãy điền một trong hai hoặc xoá dòng.',
  }),
  'number-missing': () => ({
    en: 'The document has no number, so a second import can only know it by an own id. Fill in the number.',
    vi: 'Văn bản không có số, ký hiệu nên lần nhập sau chỉ nhận ra được bằng mã riêng. Hãy điền số, ký hiệu.',
  }),
  'number-repeated': ({ value, otherRow }) => ({
    en: `Row ${otherRow} has the same number “${value}”, issuing body and year. Remove one of them, or correct the number.`,
    vi: `Dòng ${otherRow} có cùng số, ký hiệu “${value}”, cơ quan ban hành và năm. Hãy xoá một dòng hoặc sửa số, ký hiệu.`,
  }),
  'own-id-repeated': ({ value, otherRow }) => ({
    en: `Row ${otherRow} has the same id “${value}”. Give each row its own.`,
    vi: `Dòng ${otherRow} có cùng mã “${value}”. Hãy đặt mã riêng cho từng dòng.`,
  }),
  'text-became-date': ({ value }) => ({
    en: `The spreadsheet made a date, “${value}”, of this text. Format the column as text and type it again.`,
    vi: `Bảng tính đã đổi nội dung này thành ngày “${value}”. Hãy định dạng cột là văn bản (Text) và nhập lại.`,
  }),
  'formula-error': ({ value }) => ({
    en: `“${value}” is a formula's error. Correct the formula, or type the value.`,
    vi: `“${value}” là lỗi của công thức. Hãy sửa công thức hoặc nhập giá trị.`,
  }),
  'text-too-long': ({ limit }) => ({
    en: `The text has more than ${limit} characters. Shorten it.`,
    vi: `Nội dung có hơn ${limit} ký tự. Hãy rút ngắn lại.`,
  }),
  'effective-before-issue': ({ value }) => ({
    en: `“${value}” is before the date of issue. Check both dates.`,
    vi: `“${value}” sớm hơn ngày ban hành. Hãy kiểm tra cả hai ngày.`,
  }),
  'expiry-before-effect': ({ value }) => ({
    en: `“${value}” is before the document takes effect. Check both dates.`,
    vi: `“${value}” sớm hơn ngày văn bản có hiệu lực. Hãy kiểm tra cả hai ngày.`,
  }),
  'file-missing': ({ value }) => ({
    en: `The file “${value}” is not in the zip. Add it, or correct the name.`,
    vi: `Không có tệp “${value}” trong tệp zip. Hãy thêm vào hoặc sửa lại tên.`,
  }),
  'file-ambiguous': ({ value }) => ({
    en: `Several files in the zip are called “${value}”. Write the folder before the name.`,
    vi: `Có nhiều tệp tên “${value}” trong tệp zip. Hãy ghi cả thư mục trước tên tệp.`,
  }),
};
