const MARKS = /\p{M}+/gu;

/** Soft hyphens, zero-width characters and the like: two texts that look the same must compare so. */
const INVISIBLES = /\p{Default_Ignorable_Code_Point}+/gu;

/**
 * Vietnamese đ and the letters that stand in for it in dirty data because they look the same:
 * Icelandic eth (U+00D0, U+00F0) and African D (U+0189, U+0256). None of them decomposes.
 */
const STROKED_D = /[đĐðÐƉɖ]/g;

/**
 * The text as it is compared and searched: without accents, đ as d, lower case. `Ủy ban`, `Uỷ ban`
 * and `uy ban`, composed or decomposed, are one, and so are the two orthographies of tone placement
 * (`hòa`, `hoà`). Done here because databases and collations disagree on all of this.
 *
 * Idempotent. Never to be shown or stored as text: it is a key.
 */
export function fold(text: string): string {
  return (
    text
      // Before they are put in order: thousands of them in a row take quadratic time.
      .replace(MARKS, '')
      .normalize('NFD')
      .replace(MARKS, '')
      .replace(INVISIBLES, '')
      .replace(STROKED_D, 'd')
      .toLowerCase()
  );
}
