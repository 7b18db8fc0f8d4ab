import type { SheetRow } from './cell';
import { readDateStyles } from './date-formats';
import { readSharedTexts } from './shared-texts';
import { readSheetRows } from './sheet-rows';
import { readWorkbook, type Workbook } from './workbook';
import { WorkbookPackage, asWorkbookError } from './workbook-package';

async function withPackage<T>(
  filePath: string,
  use: (workbook: WorkbookPackage) => Promise<T>
): Promise<T> {
  const workbook = await WorkbookPackage.open(filePath);
  try {
    return await use(workbook);
  } catch (error) {
    throw asWorkbookError(error);
  } finally {
    workbook.close();
  }
}

/** @throws ImportError when the file is no workbook, has macros, or passes a limit. */
export const readWorkbookFile = (filePath: string): Promise<Workbook> =>
  withPackage(filePath, readWorkbook);

/** Every row of the sheet at `sheetPart` that the workbook mentions, empty ones too. */
export async function* readXlsxRows(
  filePath: string,
  { sharedTextsPart, stylesPart }: Workbook,
  sheetPart: string
): AsyncGenerator<SheetRow, void, undefined> {
  const workbook = await WorkbookPackage.open(filePath);
  try {
    const sharedTexts = sharedTextsPart
      ? await readSharedTexts(workbook.bytes(sharedTextsPart))
      : [];
    const dateStyles = await readDateStyles(workbook, stylesPart);
    yield* readSheetRows(workbook.bytes(sheetPart), { sharedTexts, dateStyles });
  } catch (error) {
    throw asWorkbookError(error);
  } finally {
    workbook.close();
  }
}
