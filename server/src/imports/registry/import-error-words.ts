import type { Bilingual } from './bilingual';

/** What an {@link ImportErrorCode}'s words mention; each code uses the few that it needs. */
export interface ImportErrorDetails {
  /** A file's name or path, as the person knows it. */
  name?: string;
  /** From 1, as the spreadsheet shows it. */
  row?: number;
  /** From 1. */
  column?: number;
  limit?: number;
}

type Words = (details: ImportErrorDetails) => Bilingual;

const place = ({ row, column }: ImportErrorDetails): Bilingual => ({
  en: [row && `row ${row}`, column && `column ${column}`].filter(Boolean).join(', '),
  vi: [row && `dòng ${row}`, column && `cột ${column}`].filter(Boolean).join(', '),
});

const mebibytes = ({ limit = 0 }: ImportErrorDetails): string =>
  `${Math.round(limit / (1024 * 1024))} MB`;

/** Every reason to refuse a whole file, in words that say what to change. */
export const IMPORT_ERROR_WORDS = {
  'not-a-workbook': () => ({
    en: 'The file is not an Excel workbook. Open it in Excel or LibreOffice, save it as .xlsx (Excel Workbook) or .csv, and upload that.',
    vi: 'Tệp không phải là sổ tính Excel. Hãy mở bằng Excel hoặc LibreOffice, lưu thành .xlsx (Excel Workbook) hoặc .csv rồi tải lên lại.',
  }),
  'old-or-encrypted-workbook': () => ({
    en: 'The workbook is in the old .xls format or is protected by a password. Remove the password, save it as .xlsx (Excel Workbook), and upload that.',
    vi: 'Sổ tính ở định dạng .xls cũ hoặc được đặt mật khẩu. Hãy bỏ mật khẩu, lưu thành .xlsx (Excel Workbook) rồi tải lên lại.',
  }),
  macros: () => ({
    en: 'The workbook contains macros. Save it as .xlsx (Excel Workbook, without macros), and upload that.',
    vi: 'Sổ tính có chứa macro. Hãy lưu thành .xlsx (Excel Workbook, không có macro) rồi tải lên lại.',
  }),
  'workbook-damaged': () => ({
    en: 'The workbook is damaged or was not written as Excel does. Open it in Excel or LibreOffice, save it again as .xlsx, and upload that.',
    vi: 'Sổ tính bị hỏng hoặc không đúng chuẩn Excel. Hãy mở bằng Excel hoặc LibreOffice, lưu lại thành .xlsx rồi tải lên lại.',
  }),
  'workbook-text-too-large': () => ({
    en: 'The workbook holds too much text to be read. Split it into several files.',
    vi: 'Sổ tính chứa quá nhiều chữ. Hãy chia thành nhiều tệp.',
  }),
  'sheet-not-found': ({ name }) => ({
    en: `The workbook has no sheet with rows called “${name}”. Choose another sheet.`,
    vi: `Sổ tính không có trang tính nào tên “${name}”. Hãy chọn trang tính khác.`,
  }),
  'not-text': () => ({
    en: 'The file is not a text file with rows. Save the register as .xlsx or as .csv, and upload that.',
    vi: 'Tệp không phải là tệp văn bản có các dòng. Hãy lưu sổ đăng ký thành .xlsx hoặc .csv rồi tải lên lại.',
  }),
  'file-too-large': (details) => ({
    en: `The file is larger than ${mebibytes(details)}. Split it into several files.`,
    vi: `Tệp lớn hơn ${mebibytes(details)}. Hãy chia thành nhiều tệp.`,
  }),
  'csv-quote-open': ({ row }) => ({
    en: `Row ${row}: a quotation mark opens a cell and is never closed. Close it, or remove it.`,
    vi: `Dòng ${row}: dấu ngoặc kép mở ô nhưng không được đóng. Hãy đóng lại hoặc xoá đi.`,
  }),
  'csv-damaged': ({ row }) => ({
    en: `Row ${row} cannot be read. Check its quotation marks, or save the register as .xlsx.`,
    vi: `Không đọc được dòng ${row}. Hãy kiểm tra dấu ngoặc kép hoặc lưu sổ đăng ký thành .xlsx.`,
  }),
  'too-many-rows': ({ limit }) => ({
    en: `The sheet has more than ${limit} rows. Split it into several files.`,
    vi: `Trang tính có hơn ${limit} dòng. Hãy chia thành nhiều tệp.`,
  }),
  'too-many-columns': ({ row, limit }) => ({
    en: `Row ${row} has content beyond column ${limit}. Remove the columns that are not needed.`,
    vi: `Dòng ${row} có dữ liệu ngoài cột thứ ${limit}. Hãy xoá các cột không cần thiết.`,
  }),
  'cell-too-long': (details) => ({
    en: `The cell in ${place(details).en} has more than ${details.limit} characters. Shorten it.`,
    vi: `Ô ở ${place(details).vi} có hơn ${details.limit} ký tự. Hãy rút ngắn lại.`,
  }),
  'row-too-long': ({ row, limit }) => ({
    en: `Row ${row} has more than ${limit} characters. Shorten it; in a .csv, look for a quotation mark that is never closed.`,
    vi: `Dòng ${row} có hơn ${limit} ký tự. Hãy rút ngắn lại; nếu là tệp .csv, hãy tìm dấu ngoặc kép chưa được đóng.`,
  }),
  'zip-damaged': () => ({
    en: 'The zip file is damaged or is not a zip file. Make it again and upload that.',
    vi: 'Tệp zip bị hỏng hoặc không phải tệp zip. Hãy nén lại rồi tải lên lại.',
  }),
  'zip-encrypted': ({ name }) => ({
    en: `“${name}” in the zip is protected by a password. Make the zip again without one.`,
    vi: `“${name}” trong tệp zip được đặt mật khẩu. Hãy nén lại không có mật khẩu.`,
  }),
  'zip-too-many-entries': ({ limit }) => ({
    en: `The zip holds more than ${limit} files. Split it, with the rows that name them.`,
    vi: `Tệp zip chứa hơn ${limit} tệp. Hãy chia nhỏ cùng với các dòng có tên tệp.`,
  }),
  'zip-entry-too-large': (details) => ({
    en: `“${details.name}” in the zip is larger than ${mebibytes(details)} unpacked. Remove it, or make it smaller.`,
    vi: `“${details.name}” trong tệp zip lớn hơn ${mebibytes(details)} khi giải nén. Hãy bỏ ra hoặc giảm dung lượng.`,
  }),
  'zip-too-large': (details) => ({
    en: `The zip is larger than ${mebibytes(details)} unpacked. Split it, with the rows that name its files.`,
    vi: `Tệp zip lớn hơn ${mebibytes(details)} khi giải nén. Hãy chia nhỏ cùng với các dòng có tên tệp.`,
  }),
  'zip-bomb': ({ name }) => ({
    en: `“${name}” in the zip unpacks to far more than its size, as in an attack. Remove it, or pack it again.`,
    vi: `“${name}” trong tệp zip phình ra quá lớn khi giải nén, giống như tấn công. Hãy bỏ ra hoặc nén lại.`,
  }),
  'zip-unsafe-name': ({ name }) => ({
    en: `The zip holds an entry with an unsafe name, “${name}”. Make the zip again from ordinary files and folders.`,
    vi: `Tệp zip chứa mục có tên không an toàn, “${name}”. Hãy nén lại từ các tệp và thư mục thông thường.`,
  }),
  'zip-duplicate-name': ({ name }) => ({
    en: `The zip holds “${name}” twice. Make the zip again with one of them.`,
    vi: `Tệp zip chứa “${name}” hai lần. Hãy nén lại và chỉ giữ một tệp.`,
  }),
} satisfies Record<string, Words>;

/** Every reason to refuse a whole file. */
export type ImportErrorCode = keyof typeof IMPORT_ERROR_WORDS;
