import type { Core } from '@strapi/strapi';

import type { OutputCell } from '../../platform/spreadsheets/write-xlsx';
import type { Job, Outcome, RowResult } from '../jobs/job';
import { allResults } from '../jobs/result-store';
import type { RegistryField } from '../registry/columns/fields';
import type { ProblemLevel } from '../registry/rows/problem';
import type { Language } from './headings';
import { FIELD_HEADINGS } from './headings';

const HEADINGS: Readonly<Record<Language, readonly string[]>> = {
  en: ['Row', 'Result', 'Number', 'Changed', 'Level', 'Column', 'Problem', 'Document'],
  vi: ['Dòng', 'Kết quả', 'Số, ký hiệu', 'Thay đổi', 'Mức độ', 'Cột', 'Vấn đề', 'Văn bản'],
};

const OUTCOME: Readonly<Record<Outcome, Readonly<Record<Language, string>>>> = {
  created: { en: 'created', vi: 'tạo mới' },
  updated: { en: 'updated', vi: 'cập nhật' },
  unchanged: { en: 'unchanged', vi: 'không đổi' },
  skipped: { en: 'skipped', vi: 'bỏ qua' },
  error: { en: 'not imported', vi: 'không nhập' },
};

const LEVEL: Readonly<Record<ProblemLevel, Readonly<Record<Language, string>>>> = {
  error: { en: 'error', vi: 'lỗi' },
  warning: { en: 'warning', vi: 'cảnh báo' },
};

const PUBLISHED = { en: 'published', vi: 'xuất bản' };

const fieldName = (field: string, language: Language): string =>
  field === 'published'
    ? PUBLISHED[language]
    : (FIELD_HEADINGS[field as RegistryField]?.[language] ?? field);

/** One line a problem; one line for a row without any. */
function* linesOf(result: RowResult, language: Language): Generator<OutputCell[]> {
  const { row, outcome, number, changes, problems, documentId } = result;
  const changed = changes.map((field) => fieldName(field, language)).join('; ');
  const start = [row, OUTCOME[outcome][language], number, changed];

  if (problems.length === 0) yield [...start, null, null, null, documentId];
  for (const { level, column, words } of problems) {
    yield [...start, LEVEL[level][language], column, words[language], documentId];
  }
}

export const reportHeadings = (language: Language): readonly string[] => HEADINGS[language];

/** What became of each row. */
export async function* reportRows(
  strapi: Core.Strapi,
  { id }: Job,
  language: Language
): AsyncGenerator<OutputCell[]> {
  for await (const result of allResults(strapi, id)) yield* linesOf(result, language);
}
