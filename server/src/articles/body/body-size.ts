import { BODY_LIMITS } from './limits';

/** One thing that is wrong with a body, said so that its author can mend it. */
export interface BodyProblem {
  /** Where: the index of the block, then the keys below it. */
  path: Array<string | number>;
  message: string;
}

interface Step {
  node: unknown;
  path: Array<string | number>;
  depth: number;
}

/** What a photo's file says of itself is taken from the media library, whatever stands here. */
const CHECKED_ELSEWHERE = new Set(['children', 'image']);

const KEY = /^[\w-]{1,50}$/;

/** The characters of a node's own values; a problem where a value is none that a block can have. */
const measure = ({ node, path }: Step): number | BodyProblem => {
  let characters = 0;

  for (const [key, value] of Object.entries(node as object)) {
    if (CHECKED_ELSEWHERE.has(key)) continue;
    if (!KEY.test(key)) return { path, message: 'has a key that no block has: leave it out' };
    if (typeof value === 'object' && value !== null) {
      return { path: [...path, key], message: 'is no part of a block: leave it out' };
    }

    characters += typeof value === 'string' ? value.length : 0;
  }

  return characters;
};

/**
 * Whether a body is larger or deeper than what the server can safely look into, to be asked before
 * anything else looks: it walks with a stack of its own, since a body nested ten thousand deep must
 * not end in a stack overflow.
 */
export const sizeProblem = (body: unknown[]): BodyProblem | undefined => {
  const stack = body.map((node, index): Step => ({ node, path: [index], depth: 1 })).reverse();
  let nodes = 0;
  let characters = 0;

  for (let step = stack.pop(); step; step = stack.pop()) {
    const { node, path, depth } = step;

    nodes += 1;

    if (nodes + stack.length > BODY_LIMITS.nodes) {
      return { path: [], message: `has more than ${BODY_LIMITS.nodes} nodes: split the article` };
    }
    if (depth > BODY_LIMITS.depth) {
      const message = `is nested more than ${BODY_LIMITS.depth} deep: flatten its lists`;

      return { path: [], message };
    }
    if (typeof node !== 'object' || node === null || Array.isArray(node)) continue;

    const measured = measure(step);

    if (typeof measured !== 'number') return measured;

    characters += measured;

    if (characters > BODY_LIMITS.characters) {
      const message = `has more than ${BODY_LIMITS.characters} characters: split the article`;

      return { path: [], message };
    }

    const { children } = node as { children?: unknown };

    if (Array.isArray(children)) {
      for (let index = children.length - 1; index >= 0; index -= 1) {
        stack.push({ node: children[index], path: [...path, 'children', index], depth: depth + 1 });
      }
    }
  }

  return undefined;
};
