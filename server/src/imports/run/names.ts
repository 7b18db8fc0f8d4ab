/** Marks of tone: grave, acute, tilde, hook, dot below. Others, as in â and ơ, make the letter. */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/**
 * What two ways of writing a name share: capitals, spaces and the place of the tone mark (`hòa`,
 * `hoà`) aside. Accents count: Hà Sơn and Hạ Sơn are two communes.
 */
export const nameKey = (name: string): string =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[\p{L}\p{M}]+/gu, (word) => {
      const tones = word.match(TONES) ?? [];

      return word.replace(TONES, '') + tones.join('');
    })
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim();
