import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import type { CitedDocument } from '../../documents/reading/cited';
import type { OfficialDocuments } from '../../documents';
import type { Body, InlineNode, LinkNode, ListNode, TextNode } from '../body/nodes';

const documentsOf = (strapi: Core.Strapi): OfficialDocuments =>
  strapi.plugin('newsroom').service('officialDocuments') as OfficialDocuments;

const MAX_TEMPLATE = 500;

/**
 * The address that a site shows a document at, with `{documentId}` or `{number}` in its place.
 *
 * @throws ValidationError that says what to change
 */
export const readLinkTemplate = (value: unknown): string | undefined => {
  if (value === undefined || value === '') return undefined;

  const isRight =
    typeof value === 'string' &&
    value.length <= MAX_TEMPLATE &&
    /^(?:\/(?![/\\])|https?:\/\/)/.test(value) &&
    /\{(?:documentId|number)\}/.test(value);

  if (!isRight) {
    throw new errors.ValidationError(
      'documentLinks must be an address with {documentId} or {number} in it, such as /van-ban/{documentId} or https://example.org/van-ban/{number}.',
      { errors: [{ path: ['documentLinks'], name: 'ValidationError', message: 'not an address' }] }
    );
  }

  return value as string;
};

const addressOf = (template: string, { documentId, number }: CitedDocument): string =>
  template
    .replaceAll('{documentId}', encodeURIComponent(documentId))
    // A number's slashes stay: routes take them as they are.
    .replaceAll('{number}', number.split('/').map(encodeURIComponent).join('/'));

type Holder = Body[number] | ListNode['children'][number];

/** The texts that can be read as prose: no code, and no links, which lead somewhere already. */
const textsIn = (node: Holder): TextNode[] => {
  if (node.type === 'image' || node.type === 'code') return [];
  if (node.type === 'list') return node.children.flatMap(textsIn);

  return node.children.filter((child): child is TextNode => child.type === 'text' && !child.code);
};

interface Place {
  start: number;
  end: number;
  document: CitedDocument;
}

const linked = (node: TextNode, places: Place[], template: string): InlineNode[] => {
  const parts: InlineNode[] = [];
  let at = 0;

  for (const { start, end, document } of places) {
    const link: LinkNode = {
      type: 'link',
      url: addressOf(template, document),
      children: [{ ...node, text: node.text.slice(start, end) }],
    };

    parts.push({ ...node, text: node.text.slice(at, start) }, link);
    at = end;
  }

  return [...parts, { ...node, text: node.text.slice(at) }];
};

const withLinks = <Node extends Holder>(
  node: Node,
  places: Map<TextNode, Place[]>,
  template: string
): Node => {
  if (node.type === 'image' || node.type === 'code') return node;
  if (node.type === 'list') {
    return { ...node, children: node.children.map((child) => withLinks(child, places, template)) };
  }

  return {
    ...node,
    children: node.children.flatMap((child) => {
      const own = child.type === 'text' ? places.get(child) : undefined;

      return own && child.type === 'text' ? linked(child, own, template) : [child];
    }),
  };
};

/**
 * The documents that a body names by their numbers, each once in the order of the text, and the body
 * with links to them where the caller has an address for them.
 */
export const citeDocuments = async (
  strapi: Core.Strapi,
  body: Body,
  { locale, template }: { locale: string; template: string | undefined }
): Promise<{ body: Body; citedDocuments: CitedDocument[] }> => {
  const nodes = body.flatMap(textsIn);
  const citations = await documentsOf(strapi).findCitations(
    nodes.map(({ text }) => text),
    locale
  );

  if (citations.length === 0) return { body, citedDocuments: [] };

  const places = new Map<TextNode, Place[]>();

  for (const { text, ...place } of citations) {
    const node = nodes[text];

    if (node) places.set(node, [...(places.get(node) ?? []), place]);
  }

  const cited = new Map(citations.map(({ document }) => [document.documentId, document]));

  return {
    body: template ? body.map((node) => withLinks(node, places, template)) : body,
    citedDocuments: [...cited.values()],
  };
};
