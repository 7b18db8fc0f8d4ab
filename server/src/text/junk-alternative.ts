import { fold } from './fold';
import { normaliseBlockText } from './normalise';

/**
 * What software and hurried hands put where a description belongs. Kept with their accents: a text
 * that has accents must match them, because without them "ảnh minh họa" would be Anh Minh Hòa, a
 * man, and "minh họa" Minh Hóa, a place. A text with no accent at all matches without.
 */
const EMPTY_PHRASES = [
  'ảnh',
  'hình',
  'hình ảnh',
  'tin bài',
  'ảnh tin',
  'ảnh bài viết',
  'hình bài viết',
  'ảnh minh họa',
  'ảnh minh hoạ',
  'hình minh họa',
  'hình minh hoạ',
  'hình ảnh minh họa',
  'hình ảnh minh hoạ',
  'minh họa',
  'minh hoạ',
  'ảnh bìa',
  'ảnh đại diện',
  'ảnh chụp màn hình',
  'ảnh màn hình',
  'chụp màn hình',
  'ảnh mới',
  'tệp',
  'tập tin',
  'không tên',
  'chưa có tên',
  'không có tên',
  'không có tiêu đề',
  'không tiêu đề',
  'chưa có tiêu đề',
  'chưa đặt tên',
  'thiết kế chưa có tên',
  'không có mô tả',
  'không có mô tả ảnh',
  'mô tả',
  'mô tả ảnh',
  'mô tả hình ảnh',
  'chú thích',
  'chú thích ảnh',
  'văn bản thay thế',
  'image',
  'images',
  'img',
  'imag',
  'photo',
  'photos',
  'photograph',
  'pic',
  'pics',
  'picture',
  'pictures',
  'pasted image',
  'pasted graphic',
  'clipboard image',
  'whatsapp image',
  'microsoftteams image',
  'viber image',
  'screenshot',
  'screen shot',
  'screen capture',
  'untitled',
  'untitled design',
  'unnamed',
  'no name',
  'no title',
  'no image',
  'no description',
  'no photo description available',
  'thumbnail',
  'thumb',
  'avatar',
  'icon',
  'logo',
  'banner',
  'cover',
  'cover image',
  'featured image',
  'default',
  'placeholder',
  'file',
  'scan',
  'caption',
  'description',
  'alt',
  'alt text',
  'alternative text',
  'null',
  'undefined',
  'none',
  'test',
];

const EMPTY_PHRASE_SET = new Set(EMPTY_PHRASES.map((phrase) => phrase.normalize('NFC')));
const UNACCENTED_PHRASE_SET = new Set(EMPTY_PHRASES.map(fold));

/** Words that stand around a number and say nothing: "Screenshot 2024-03-21 at 10.00 AM". */
const COUNTING_WORDS = new Set(['at', 'lúc', 'am', 'pm', 'sa', 'ch', 'số', 'no', 'copy']);

/** The hard-coded alternative of a portal software, met with any accents or none. */
const PORTAL_ALTERNATIVE = 'anhtinbai';

/** The image formats that a media library or a telephone writes. */
const IMAGE_FILE = /\S\.(?:jpe?g|jfif|png|gif|webp|avif|heic|heif|svg|tiff?|bmp|ico|dng|raw)$/i;

const ADDRESS =
  /^(?:(?:(?:https?|ftp|file|blob):\/\/|www\.|data:image\/)\S*|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:vn|com|net|org)(?:\/\S*)?)$/i;

/** Names given by cameras, telephones and messengers: DSC00012, IMG_1234, received_98765. */
const CAMERA_NAME =
  /^(?:img|image|imag|dsc[a-z]{0,2}|pxl|mvimg|cimg|dji|gopr|pano|sam|wp|vid|scan|photo|picture|screenshot|received|zalo)[ _-]?\d{3,}[\w-]*$/i;

/** Zalo's photos, UUIDs and hashes. */
const MACHINE_NAME = /^(?:z\d{9,}[\w-]*|(?=[a-f-]*\d)[0-9a-f-]{16,})$/i;

/** One letter, or one held down. */
const ONE_LETTER = /^(\p{Script=Latin})\1*$/iu;

/** How many words make a file's name a description that somebody wrote. */
const SENTENCE_WORDS = 4;

const words = (text: string): string[] => text.match(/[\p{L}\p{M}]+/gu) ?? [];

function saysNothing(text: string): boolean {
  const lower = text.toLowerCase();
  const numbered = /\p{N}/u.test(lower);
  const said = words(lower).filter((word) => !numbered || !COUNTING_WORDS.has(word));
  if (said.length === 0 || ONE_LETTER.test(lower)) return true;
  if (fold(said.join('')) === PORTAL_ALTERNATIVE) return true;
  const phrase = said.join(' ');
  return EMPTY_PHRASE_SET.has(phrase) || UNACCENTED_PHRASE_SET.has(phrase);
}

function looksLikeFileName(text: string): boolean {
  if (IMAGE_FILE.test(text) || ADDRESS.test(text)) return true;
  if (CAMERA_NAME.test(text) || MACHINE_NAME.test(text)) return true;
  // Nobody writes an underscore in a sentence.
  return text.includes('_') && !/\s/u.test(text);
}

const nameKey = (text: string): string =>
  fold(text)
    .replace(/[\s_-]+/gu, ' ')
    .trim();

function isNameOf(text: string, fileName: string): boolean {
  const name = normaliseBlockText(fileName).replace(/^.*[/\\]/su, '');
  const key = nameKey(text);
  return key === nameKey(name) || key === nameKey(name.replace(/\.[^.\s]{1,5}$/u, ''));
}

/** Words with spaces between, enough of them to be a description. */
function isSentence(text: string): boolean {
  const parts = text.split(/\s+/u).filter((part) => /\p{L}/u.test(part));
  return parts.length >= SENTENCE_WORDS && !text.includes('_');
}

/**
 * Whether an alternative text says nothing of what the photo shows, so that a person who does not
 * see it would be no wiser: nothing at all, digits and signs only, a stock phrase (`anh tin bai`,
 * `image 1`, `ảnh minh họa`, `Untitled`), a web address, or a file's name.
 *
 * - `logo`, `banner`, `icon` alone are junk, since they do not say whose; with any word more they
 *   are not.
 * - Anything that ends in an image format (`.jpg`, `.png`…) is a file's name, however long.
 * - Equal to the name of the photo's own file, with or without its extension, and whatever the
 *   accents, case, hyphens and underscores: a file's name, **unless** it reads as a description, that
 *   is four words or more with spaces between them and no underscore. An editor who named the file
 *   `Cầu treo bắc qua suối.jpg` may describe it so; `Cầu treo.jpg` with `Cầu treo` is refused, as is
 *   `cau-treo-bac-qua-suoi`.
 *
 * @param alternativeText as typed; accents may be composed or not.
 * @param fileName the name of the photo's file, with or without folders and extension.
 */
export function isJunkAlternative(alternativeText: string, fileName?: string): boolean {
  const text = normaliseBlockText(alternativeText);
  if (saysNothing(text) || looksLikeFileName(text)) return true;
  if (fileName === undefined || isSentence(text)) return false;
  return isNameOf(text, fileName);
}
