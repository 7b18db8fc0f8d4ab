import { ImportError } from '../import-error';
import type { Attributes } from './xml';
import type { Relationship, WorkbookPackage } from './workbook-package';

/** Sheets beyond this are not listed. */
const MAX_SHEETS = 1_000;

export interface WorkbookSheet {
  name: string;
  part: string;
}

export interface Workbook {
  /** Days are counted from 1904 instead of from 1900, as Excel for Mac once did. */
  date1904: boolean;
  /** The visible sheets with cells, in the order of their tabs; the hidden ones if all are. */
  sheets: readonly WorkbookSheet[];
  sharedTextsPart: string | undefined;
  stylesPart: string | undefined;
}

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';

const partOfKind = (relationships: readonly Relationship[], kind: string): string | undefined =>
  relationships.find((relationship) => relationship.kind === kind)?.part;

/** @throws ImportError when the zip is no workbook, or a binary one (.xlsb). */
export async function readWorkbook(workbook: WorkbookPackage): Promise<Workbook> {
  const part = partOfKind(await workbook.relationships(''), 'officeDocument');
  if (!part || !workbook.has(part) || !part.toLowerCase().endsWith('.xml')) {
    throw new ImportError('not-a-workbook');
  }
  const relationships = await workbook.relationships(part);
  const visible: WorkbookSheet[] = [];
  const hidden: WorkbookSheet[] = [];
  let date1904 = false;

  const addSheet = ({ name = '', state = 'visible', id }: Attributes): void => {
    const sheet = relationships.find((relationship) => relationship.id === id);
    // Charts and dialogues have tabs as well.
    if (sheet?.kind !== 'worksheet' || !workbook.has(sheet.part)) return;
    const list = state === 'visible' ? visible : hidden;
    if (list.length < MAX_SHEETS) list.push({ name: name.normalize('NFC'), part: sheet.part });
  };

  let root: string | undefined;
  await workbook.readPart(part, {
    open: (name, attributes) => {
      root ??= name;
      if (name === 'workbookPr') date1904 = isTrue(attributes.date1904);
      if (name === 'sheet') addSheet(attributes);
    },
  });
  if (root !== 'workbook') throw new ImportError('not-a-workbook');
  const sheets = visible.length > 0 ? visible : hidden;
  if (sheets.length === 0) throw new ImportError('workbook-damaged');
  return {
    date1904,
    sheets,
    sharedTextsPart: partOfKind(relationships, 'sharedStrings'),
    stylesPart: partOfKind(relationships, 'styles'),
  };
}
