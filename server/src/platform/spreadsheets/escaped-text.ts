/** `_x000D_`: how a workbook writes a character that XML cannot hold (ECMA-376 22.9.2.19). */
const ESCAPE = /_x([0-9A-Fa-f]{4})_/g;

/** A character XML cannot hold, or would change, or that begins what would be read as an escape. */
const TO_ESCAPE = /(?![\t\n])\p{Cc}|[\uFFFE\uFFFF\p{Surrogate}]|_(?=x[0-9A-Fa-f]{4}_)/gu;

const XML_ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

export const unescapeText = (text: string): string =>
  text.replace(ESCAPE, (_escape, code: string) => String.fromCharCode(parseInt(code, 16)));

/** Any text, half pairs included, as the content of an element; {@link unescapeText} undoes it. */
export const escapeText = (text: string): string =>
  text
    .replace(
      TO_ESCAPE,
      (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`
    )
    .replace(/[&<>"]/g, (character) => XML_ENTITIES[character] ?? character);
