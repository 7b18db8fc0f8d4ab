/* The body: the nodes of a Strapi `blocks` field. */

/** A run of text with one look. Photos and empty lines hold one with an empty `text`. */
export interface TextNode {
  type: 'text';
  text: string;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strikethrough?: boolean;
  code?: boolean;
}

export interface LinkNode {
  type: 'link';
  /** Relative, or `http:`, `https:`, `ftp:`, `mailto:` or `tel:`; the server takes no other. */
  url: string;
  rel?: string;
  target?: string;
  children: TextNode[];
}

export type InlineNode = TextNode | LinkNode;

export interface ParagraphNode {
  type: 'paragraph';
  children: InlineNode[];
}

export interface HeadingNode {
  type: 'heading';
  level: 1 | 2 | 3 | 4 | 5 | 6;
  children: InlineNode[];
}

export interface QuoteNode {
  type: 'quote';
  children: InlineNode[];
}

export interface CodeNode {
  type: 'code';
  language?: string;
  children: InlineNode[];
}

export interface ListItemNode {
  type: 'list-item';
  children: InlineNode[];
}

export interface ListNode {
  type: 'list';
  format: 'ordered' | 'unordered';
  /** How deep it stands among lists, from 0. */
  indentLevel?: number;
  /** A list within the list stands beside its items. */
  children: Array<ListItemNode | ListNode>;
}

/** What the editor says of this use of a photo. The same file used twice has two of these. */
export interface PhotoUse {
  /** At most 1000 characters. */
  caption?: string | null;
  /** What can be seen; at most 500 characters. Show `alt=""` where the photo is `decorative`. */
  alternativeText?: string | null;
  /** The photo adds nothing to the text, and a screen reader passes over it. */
  decorative?: boolean;
  /** The photographer or the source; at most 200 characters. */
  credit?: string | null;
}

/** The file of a photo, as the media library has it at the moment of reading. */
export interface PhotoFile {
  /** The file's number in the media library. */
  id?: number;
  name: string;
  /** Relative to Strapi's own address with the local upload provider, else absolute. */
  url: string;
  hash: string;
  /** With its dot: `.jpg`. */
  ext?: string | null;
  mime: string;
  /** In kilobytes of 1000 bytes. */
  size: number;
  /** In pixels; 0 or null for a drawing (SVG) that has none. */
  width: number | null;
  /** In pixels; 0 or null for a drawing (SVG) that has none. */
  height: number | null;
  /** Smaller copies by name; Strapi makes `thumbnail`, `small`, `medium` and `large` as they fit. */
  formats?: Record<string, ImageFormat> | null;
  previewUrl?: string | null;
  provider: string;
  focalPoint?: FocalPoint | null;
  createdAt: string;
  updatedAt: string;
}

/** A smaller copy of a picture. */
export interface ImageFormat {
  url: string;
  /** In pixels. */
  width: number;
  /** In pixels. */
  height: number;
  mime: string;
  name?: string;
  hash?: string;
  /** With its dot: `.jpg`. */
  ext?: string;
  /** In kilobytes of 1000 bytes. */
  size?: number;
  sizeInBytes?: number;
  path?: string | null;
}

/** What has to stay in sight when the picture is cropped: per cent from the left and the top. */
export interface FocalPoint {
  x: number;
  y: number;
}

/** A photo at its place in the body. {@link Figure} is the same, ready to be shown. */
export interface ImageNode {
  type: 'image';
  image: PhotoFile &
    PhotoUse & {
      /** The file is no longer in the media library: show the caption, and no picture. */
      missing?: true;
    };
  children: TextNode[];
}

export type BodyNode = ParagraphNode | HeadingNode | QuoteNode | CodeNode | ListNode | ImageNode;

/** At most 8000 nodes and 1,000,000 characters, lists nested to a depth of 12. */
export type Body = BodyNode[];

/** A photo at its place in an article, ready to be shown. */
export interface Figure {
  /** The index of the photo's node in `body`. */
  block: number;
  /** Null when the file is no longer in the media library. Relative as {@link PhotoFile.url} is. */
  url: string | null;
  /** In pixels; null for a drawing (SVG) without a size. */
  width: number | null;
  /** In pixels; null for a drawing (SVG) without a size. */
  height: number | null;
  mime: string;
  /** Smaller copies by name, for `srcset`; null where there are none. */
  formats: Record<string, ImageFormat> | null;
  focalPoint: FocalPoint | null;
  /** Empty where the editor gave none. */
  caption: string;
  /** What belongs in `alt`: empty for a decorative photo. */
  alternativeText: string;
  decorative: boolean;
  /** Empty where the editor gave none. */
  credit: string;
  /** The file is no longer in the media library; `url` and `formats` are then null. */
  missing: boolean;
}
