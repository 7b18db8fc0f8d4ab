import type { Bilingual } from '../bilingual';
import type { ProblemDetails } from './problem-words';

type Words = (details: ProblemDetails) => Bilingual;

/** What is wrong with a row beside what the site already has. */
export const SITE_PROBLEM_WORDS = {
  'type-unknown': ({ value }) => ({
    en: `The site has no document type “${value}”. Correct it, add the type, or let the import create what is missing.`,
    vi: `Trang chưa có loại văn bản “${value}”. Hãy sửa lại, thêm loại này hoặc cho phép tạo mục còn thiếu khi nhập.`,
  }),
  'body-unknown': ({ value }) => ({
    en: `The site has no issuing body “${value}”. Correct it, add the body, or let the import create what is missing.`,
    vi: `Trang chưa có cơ quan ban hành “${value}”. Hãy sửa lại, thêm cơ quan này hoặc cho phép tạo mục còn thiếu khi nhập.`,
  }),
  'subject-unknown': ({ value }) => ({
    en: `The site has no subject “${value}”. Correct it, add the subject, or let the import create what is missing.`,
    vi: `Trang chưa có lĩnh vực “${value}”. Hãy sửa lại, thêm lĩnh vực này hoặc cho phép tạo mục còn thiếu khi nhập.`,
  }),
  'own-id-of-another': ({ value, reason }) => ({
    en: `The id “${value}” belongs to another document, “${reason}”: neither the number nor the abstract is the same. Give the row an id of its own, or leave it empty.`,
    vi: `Mã “${value}” thuộc về văn bản khác, “${reason}”: cả số, ký hiệu lẫn trích yếu đều khác. Hãy đặt mã riêng cho dòng này hoặc để trống.`,
  }),
  'number-ambiguous': ({ value }) => ({
    en: `The site has several documents with the number “${value}” that this row could mean. Fill in the issuing body and the date of issue, or an id.`,
    vi: `Trang có nhiều văn bản số “${value}” có thể ứng với dòng này. Hãy điền cơ quan ban hành và ngày ban hành, hoặc mã riêng.`,
  }),
  refused: ({ reason }) => ({
    en: `The site refused the document: ${reason}`,
    vi: `Trang từ chối văn bản này: ${reason}`,
  }),
  'not-published': ({ reason }) => ({
    en: `Saved as a draft, not published: ${reason}`,
    vi: `Đã lưu bản nháp, chưa xuất bản: ${reason}`,
  }),
  'unpublished-changes': () => ({
    en: 'Saved as a draft, not published: an editor has changes in this document that are not published yet. Publish it by hand.',
    vi: 'Đã lưu bản nháp, chưa xuất bản: văn bản đang có thay đổi chưa xuất bản của biên tập viên. Hãy xuất bản thủ công.',
  }),
  'file-type-refused': ({ value }) => ({
    en: `The file “${value}” was not attached: files of this type are not taken. Convert it, for example to PDF.`,
    vi: `Không đính kèm tệp “${value}”: loại tệp này không được nhận. Hãy chuyển sang dạng khác, ví dụ PDF.`,
  }),
  'file-not-stored': ({ value, reason }) => ({
    en: `The file “${value}” was not attached: ${reason}`,
    vi: `Không đính kèm được tệp “${value}”: ${reason}`,
  }),
} satisfies Record<string, Words>;

export type SiteProblemCode = keyof typeof SITE_PROBLEM_WORDS;
