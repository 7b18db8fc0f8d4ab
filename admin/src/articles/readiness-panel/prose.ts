import type { Body, BodyNode, ListNode } from '../../../../server/src/articles/body/nodes';

type Holder = BodyNode | ListNode['children'][number];

const proseOfHolder = (node: Holder): string => {
  if (node.type === 'image' || node.type === 'code') return '';
  if (node.type === 'list') return node.children.map(proseOfHolder).join('\n');

  return (
    node.children
      // A line of its own keeps apart what a link or code stands between.
      .map((child) => (child.type === 'text' && !child.code ? child.text : '\n'))
      .join('')
  );
};

/**
 * What each block says as running text, by the block's index: nothing of photos, code and links,
 * in which the page of an article looks for no documents either.
 */
export const proseOf = (body: Body): string[] => body.map(proseOfHolder);
