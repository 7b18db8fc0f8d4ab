import type { Bilingual } from './bilingual';
import {
  IMPORT_ERROR_WORDS,
  type ImportErrorCode,
  type ImportErrorDetails,
} from './import-error-words';

export type { ImportErrorCode, ImportErrorDetails } from './import-error-words';

/**
 * A file that cannot be imported, for a reason its owner can mend. Its message is English;
 * `words` has it in Vietnamese as well. Any other error is a fault of the server or of its disk.
 */
export class ImportError extends Error {
  override readonly name = 'ImportError';
  readonly words: Bilingual;

  constructor(
    readonly code: ImportErrorCode,
    readonly details: ImportErrorDetails = {},
    options?: ErrorOptions
  ) {
    const words: Bilingual = IMPORT_ERROR_WORDS[code](details);
    super(words.en, options);
    this.words = words;
  }
}
