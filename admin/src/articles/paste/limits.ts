/**
 * Markup longer than this, counted in UTF-16 code units and without the pictures embedded in it, is
 * not read: the paste then takes the clipboard's plain text. Some 500 pages of Word.
 */
export const MAX_HTML_LENGTH = 3_000_000;

/** Markup with more start and end tags than this is not read either. */
export const MAX_TAGS = 100_000;

/**
 * Elements nested deeper than this are read as their text. Pages nest some dozens deep, and browsers
 * themselves stop at 512.
 */
export const MAX_DEPTH = 200;

/** A paste of more plain text than this, in UTF-16 code units, is refused whole. Some 250 pages. */
export const MAX_TEXT_LENGTH = 500_000;

/**
 * One paste makes at most this many paragraphs, headings and list items. What comes after them is
 * kept as the lines of one last paragraph, so that no text is lost and the editor stays usable.
 */
export const MAX_BLOCKS = 2_000;

/**
 * One paste makes at most this many pieces of differently formatted text. The blocks after them keep
 * their text and lose bold, links and the like.
 */
export const MAX_RUNS = 20_000;

/** Levels of nested lists, as many as Word has. Deeper items stand at this level. */
export const MAX_LIST_LEVEL = 9;
