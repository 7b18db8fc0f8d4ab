import { z } from 'zod';

import type { BodyProblem } from './body-size';
import { sizeProblem } from './body-size';
import { LINK_LIMIT, PHOTO_LIMITS } from './limits';
import type { Body, ImageNode } from './nodes';
import { isImageNode } from './nodes';

export type { BodyProblem } from './body-size';

const SAFE_PROTOCOLS = new Set(['http:', 'https:', 'ftp:', 'mailto:', 'tel:']);

/** Strapi's own rule, checked here so that the answer says where and what to change. */
const isSafeLink = (url: string): boolean => {
  try {
    return SAFE_PROTOCOLS.has(
      new URL(url.startsWith('/') ? `https://own.invalid${url}` : url).protocol
    );
  } catch {
    return false;
  }
};

const FLAG = z.boolean().optional();

const textNode = z.looseObject({
  type: z.literal('text'),
  text: z.string(),
  bold: FLAG,
  italic: FLAG,
  underline: FLAG,
  strikethrough: FLAG,
  code: FLAG,
});

const linkNode = z.looseObject({
  type: z.literal('link'),
  url: z
    .string()
    .max(LINK_LIMIT)
    .refine(
      isSafeLink,
      'is no address that a reader can open: begin it with https://, http://, mailto:, tel: or /'
    ),
  rel: z.string().optional(),
  target: z.string().optional(),
  children: z.array(textNode).min(1),
});

const inline = z.array(z.discriminatedUnion('type', [textNode, linkNode])).min(1);

const listItemNode = z.looseObject({ type: z.literal('list-item'), children: inline });

const listNode = z.looseObject({
  type: z.literal('list'),
  format: z.enum(['ordered', 'unordered']),
  indentLevel: z.int().min(0).optional(),
  get children(): z.ZodArray<z.ZodType> {
    return z.array(z.discriminatedUnion('type', [listItemNode, listNode])).min(1);
  },
});

const optionalText = (max: number) => z.string().max(max).nullish();

/** The largest id that every database's integer column can be asked for. */
const MAX_ID = 2_147_483_647;

const imageNode = z.looseObject({
  type: z.literal('image'),
  image: z.looseObject({
    id: z.int().min(1).max(MAX_ID).nullish(),
    hash: z.string().max(500).nullish(),
    url: z.string().max(4000).nullish(),
    caption: optionalText(PHOTO_LIMITS.caption),
    alternativeText: optionalText(PHOTO_LIMITS.alternativeText),
    credit: optionalText(PHOTO_LIMITS.credit),
    decorative: z.boolean().nullish(),
  }),
  children: inline,
});

const block = z.discriminatedUnion('type', [
  z.looseObject({ type: z.literal('paragraph'), children: inline }),
  z.looseObject({
    type: z.literal('heading'),
    level: z.literal([1, 2, 3, 4, 5, 6]),
    children: inline,
  }),
  z.looseObject({ type: z.literal('quote'), children: inline }),
  z.looseObject({
    type: z.literal('code'),
    language: z.string().nullish(),
    children: z.array(textNode).min(1),
  }),
  listNode,
  imageNode,
]);

const KINDS: Record<string, string> = {
  object: 'an object',
  array: 'a list',
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
};

const oneOf = (values: readonly unknown[]): string =>
  values.length === 1 ? `must be "${values[0]}"` : `must be one of: ${values.join(', ')}`;

/** What to change, in place of the library's own words, which are for its programmers. */
const messageOf = (issue: z.core.$ZodRawIssue): string | undefined => {
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${KINDS[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return oneOf(issue.values);
    case 'invalid_union':
      return Array.isArray(issue.options) ? oneOf(issue.options) : undefined;
    case 'too_small':
      return issue.origin === 'array'
        ? 'must not be empty: an empty text will do'
        : `must be at least ${issue.minimum}`;
    case 'too_big':
      return issue.origin === 'string'
        ? `is longer than ${issue.maximum} characters: shorten it`
        : `must be at most ${issue.maximum}`;
    default:
      return undefined;
  }
};

/** How many problems an answer names; a wholly foreign body would otherwise name thousands. */
const MAX_PROBLEMS = 10;

/** What is wrong with a body as it came in; nothing, when it may be stored. */
export const checkBody = (body: unknown): BodyProblem[] => {
  if (!Array.isArray(body)) return [{ path: [], message: 'must be a list of blocks' }];

  const size = sizeProblem(body);

  if (size) return [size];

  const problems: BodyProblem[] = [];

  for (const [index, node] of body.entries()) {
    const result = block.safeParse(node, { error: messageOf });

    for (const { path, message } of result.error?.issues ?? []) {
      problems.push({ path: [index, ...path.filter((key) => typeof key !== 'symbol')], message });
    }
    if (problems.length >= MAX_PROBLEMS) break;
  }

  return problems.slice(0, MAX_PROBLEMS);
};

/** The photos of a body, in reading order. */
export const photosOf = (body: Body): ImageNode[] => body.filter(isImageNode);
