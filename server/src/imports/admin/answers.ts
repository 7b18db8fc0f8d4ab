import { errors } from '@strapi/utils';

import type { Bilingual } from '../registry/bilingual';
import { ImportError } from '../registry/import-error';

const { ApplicationError, NotFoundError, PayloadTooLargeError, PolicyError, ValidationError } =
  errors;

/** Refusals of the page's requests, in both of its languages. */
const WORDS = {
  'no-file': {
    en: 'Choose a spreadsheet (.xlsx or .csv), and a zip of files if there is one.',
    vi: 'Hãy chọn một bảng tính (.xlsx hoặc .csv), và tệp zip nếu có.',
  },
  'too-many-files': {
    en: 'Upload one spreadsheet (.xlsx or .csv) and at most one .zip.',
    vi: 'Chỉ tải lên một bảng tính (.xlsx hoặc .csv) và nhiều nhất một tệp .zip.',
  },
  'no-rows': {
    en: 'The sheet has no rows below its headings. Choose another sheet or row of headings.',
    vi: 'Trang tính không có dòng nào dưới dòng tiêu đề. Hãy chọn trang tính hoặc dòng tiêu đề khác.',
  },
  'mapping-needs-number': {
    en: 'Say which column holds the number or the abstract.',
    vi: 'Hãy chọn cột chứa số, ký hiệu hoặc trích yếu.',
  },
  'mapping-repeats-column': {
    en: 'A column can be one field only. Choose another column for one of the two.',
    vi: 'Mỗi cột chỉ ứng với một trường. Hãy chọn cột khác cho một trong hai trường.',
  },
  'unknown-locale': {
    en: 'The site does not have this language. Choose another one.',
    vi: 'Trang không có ngôn ngữ này. Hãy chọn ngôn ngữ khác.',
  },
  'files-gone': {
    en: 'The uploaded files are no longer on this server: they are kept for 7 days, on the server that took them. Upload them again.',
    vi: 'Tệp đã tải lên không còn trên máy chủ này: tệp chỉ được giữ 7 ngày, trên máy chủ đã nhận. Hãy tải lên lại.',
  },
  'at-work': {
    en: 'The import is at work. Cancel it first, or wait until it is done.',
    vi: 'Đang nhập. Hãy huỷ trước hoặc chờ nhập xong.',
  },
  'not-at-work': {
    en: 'The import is not at work, so there is nothing to cancel.',
    vi: 'Không có việc nhập nào đang chạy để huỷ.',
  },
  'not-to-be-resumed': {
    en: 'Only an import that was cancelled or stopped can be resumed.',
    vi: 'Chỉ tiếp tục được lần nhập đã huỷ hoặc đã dừng.',
  },
  'not-found': {
    en: 'There is no such import. It may have been removed.',
    vi: 'Không có lần nhập này. Có thể đã bị xoá.',
  },
  'may-not-write': {
    en: 'Your role may not create and change official documents. Ask an administrator.',
    vi: 'Vai trò của bạn không được tạo và sửa văn bản. Hãy hỏi quản trị viên.',
  },
  'may-not-publish': {
    en: 'Your role may not publish official documents. Import drafts, or ask an administrator.',
    vi: 'Vai trò của bạn không được xuất bản văn bản. Hãy nhập dạng bản nháp hoặc hỏi quản trị viên.',
  },
  'may-not-create-terms': {
    en: 'Your role may not create document types, issuing bodies and subjects. Add them first, or ask an administrator.',
    vi: 'Vai trò của bạn không được tạo loại văn bản, cơ quan ban hành và lĩnh vực. Hãy thêm trước hoặc hỏi quản trị viên.',
  },
  'may-not-read': {
    en: 'Your role may not read official documents. Ask an administrator.',
    vi: 'Vai trò của bạn không được xem văn bản. Hãy hỏi quản trị viên.',
  },
} satisfies Record<string, Bilingual>;

export type AnswerCode = keyof typeof WORDS;

const detailsOf = (code: AnswerCode) => ({ code, words: WORDS[code] });

export const badRequest = (code: AnswerCode): Error =>
  new ValidationError(WORDS[code].en, detailsOf(code));

export const conflict = (code: AnswerCode): Error =>
  new ApplicationError(WORDS[code].en, detailsOf(code));

/** Strapi says why only of this kind of refusal with the status 403. */
export const forbidden = (code: AnswerCode): Error =>
  new PolicyError(WORDS[code].en, detailsOf(code));

export const notFound = (): Error =>
  new NotFoundError(WORDS['not-found'].en, detailsOf('not-found'));

/** What is wrong with an uploaded file, as an answer to who uploaded it. */
export const asAnswer = (error: unknown): unknown => {
  if (!(error instanceof ImportError)) return error;

  const { code, message, words } = error;
  const Answer = code === 'file-too-large' ? PayloadTooLargeError : ValidationError;

  return new Answer(message, { code, words });
};
