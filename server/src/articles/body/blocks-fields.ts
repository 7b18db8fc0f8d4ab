import type { Core, Struct } from '@strapi/strapi';

import type { BodySlot } from './read-body';

type Holder = Record<string, unknown>;

interface AnyAttribute {
  type: string;
  component?: string;
  target?: string;
}

const isHolder = (value: unknown): value is Holder =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const holdersIn = (value: unknown): Holder[] =>
  Array.isArray(value) ? value.filter(isHolder) : isHolder(value) ? [value] : [];

/** What a walk looks for and how far it goes. */
interface Walk {
  /** Whether the Blocks fields of a type or component are wanted. */
  wants: (uid: string) => boolean;
  /** Whether to follow relations, as an answer holds them; data that comes in holds ids there. */
  relations: boolean;
}

/** An answer nests as deep as its `populate`; nobody's goes further. */
const MAX_DEPTH = 8;

/** All Blocks fields in an entry: its own and those of its components, related entries included. */
export const blocksFieldsIn = (
  strapi: Core.Strapi,
  uid: string,
  entry: Holder,
  walk: Walk,
  depth = 0
): BodySlot[] => {
  const model = strapi.getModel(uid as Parameters<Core.Strapi['getModel']>[0]) as
    Struct.Schema | undefined;

  if (!model || depth > MAX_DEPTH) return [];

  const slots: BodySlot[] = [];
  const into = (target: string | undefined, value: unknown) => {
    for (const holder of holdersIn(value)) {
      const next = target ?? String(holder.__component);

      slots.push(...blocksFieldsIn(strapi, next, holder, walk, depth + 1));
    }
  };

  for (const field of Object.keys(entry)) {
    const attribute = model.attributes[field] as AnyAttribute | undefined;

    if (attribute?.type === 'blocks' && Array.isArray(entry[field]) && walk.wants(uid)) {
      slots.push({ owner: entry, field });
    } else if (attribute?.type === 'component') into(attribute.component, entry[field]);
    else if (attribute?.type === 'dynamiczone') into(undefined, entry[field]);
    else if (attribute?.type === 'relation' && walk.relations && attribute.target) {
      into(attribute.target, entry[field]);
    }
  }

  return slots;
};
