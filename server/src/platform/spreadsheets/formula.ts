const FORMULA = /^[\s'"]*[=+\-@\t\r]/;

/** Whether a spreadsheet program takes a text for a formula, at once or when somebody edits the cell. */
export const looksLikeFormula = (text: string): boolean => FORMULA.test(text);
