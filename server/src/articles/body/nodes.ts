/** The nodes of a Strapi `blocks` field, as far as an article's body uses them. */

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
  indentLevel?: number;
  children: Array<ListItemNode | ListNode>;
}

/** What the editor says of this use of a photo. It belongs to the place in the body, not to the file. */
export interface PhotoUse {
  caption?: string | null;
  alternativeText?: string | null;
  /** The photo adds nothing to the text: readers of a screen reader do not miss it. */
  decorative?: boolean;
  credit?: string | null;
}

/** What the file says of itself. Copied from the media library at each save and each reading. */
export interface PhotoFile {
  id?: number;
  name: string;
  url: string;
  hash: string;
  ext?: string | null;
  mime: string;
  size: number;
  width: number | null;
  height: number | null;
  formats?: Record<string, ImageFormat> | null;
  previewUrl?: string | null;
  provider: string;
  focalPoint?: FocalPoint | null;
  createdAt: string;
  updatedAt: string;
}

export interface ImageFormat {
  url: string;
  width: number;
  height: number;
  mime: string;
  name?: string;
  hash?: string;
  ext?: string;
  size?: number;
  sizeInBytes?: number;
  path?: string | null;
}

/** The point of interest, in per cent from the left and from the top, for cropping. */
export interface FocalPoint {
  x: number;
  y: number;
}

export interface ImageNode {
  type: 'image';
  image: PhotoFile &
    PhotoUse & {
      /** Set on reading when the file is no longer in the media library; never stored. */
      missing?: true;
    };
  children: TextNode[];
}

export type BodyNode = ParagraphNode | HeadingNode | QuoteNode | CodeNode | ListNode | ImageNode;

export type Body = BodyNode[];

export const isImageNode = (node: BodyNode): node is ImageNode => node.type === 'image';
