import type { WorkbookPackage } from './workbook-package';

/** Built-in formats that show a date, some in East Asian languages only (ECMA-376 18.8.30). */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

/** What stands in a format without being a code: quoted text, colours and locales, escapes. */
const NO_CODE = /"[^"]*"|\[[^\]]*\]|\\.|_.|\*./g;

/**
 * Whether numbers under this format code are dates: with a day or a year, or months alone. A time
 * of day is none.
 */
export function isDateFormat(formatCode: string): boolean {
  // Only the first section is for positive numbers.
  const [codes = ''] = formatCode.replace(NO_CODE, '').split(';');
  return /[dy]/i.test(codes) || (/mmm/i.test(codes) && !/[hs]/i.test(codes));
}

/** Whether numbers under each of a workbook's cell styles are dates. */
export async function readDateStyles(
  workbook: WorkbookPackage,
  part: string | undefined
): Promise<readonly boolean[]> {
  const customFormats = new Map<number, boolean>();
  const dateStyles: boolean[] = [];
  let inCellStyles = false;
  if (part === undefined) return dateStyles;
  await workbook.readPart(part, {
    open: (name, { numFmtId, formatCode = '' }) => {
      const id = Number(numFmtId);
      if (name === 'cellXfs') inCellStyles = true;
      if (name === 'numFmt') customFormats.set(id, isDateFormat(formatCode));
      if (name === 'xf' && inCellStyles)
        dateStyles.push(customFormats.get(id) ?? isBuiltInDate(id));
    },
    close: (name) => {
      if (name === 'cellXfs') inCellStyles = false;
    },
  });
  return dateStyles;
}
