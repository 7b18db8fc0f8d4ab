import type { Core } from '@strapi/strapi';

import { ISSUING_BODY, SUBJECT } from '../../platform/uids';
import { documentIdIn } from '../references';
import { refuse } from './refusal';

type Data = Record<string, unknown>;

const TREES = [ISSUING_BODY, SUBJECT] as readonly string[];

interface Node {
  documentId: string;
  parent: { documentId: string } | null;
}

/** @throws ValidationError where an entry would come to stand below itself */
export const checkTree = async (
  strapi: Core.Strapi,
  uid: string,
  documentId: string | undefined,
  locale: string,
  data: Data
): Promise<void> => {
  if (!TREES.includes(uid) || !data.parent || !documentId) return;

  const nodes: Node[] = await strapi.db.query(uid).findMany({
    where: locale ? { locale } : {},
    select: ['documentId'],
    populate: { parent: { select: ['documentId'] } },
  });
  const parents = new Map(nodes.map((node) => [node.documentId, node.parent?.documentId]));
  const seen = new Set<string>();

  for (
    let above = await documentIdIn(strapi, uid, data.parent);
    above && !seen.has(above);
    above = parents.get(above) ?? null
  ) {
    if (above === documentId) {
      refuse([
        {
          path: ['parent'],
          message: 'parent: nothing can stand below itself. Choose another one.',
        },
      ]);
    }

    seen.add(above);
  }
};
