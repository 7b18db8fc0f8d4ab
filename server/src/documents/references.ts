import type { Core } from '@strapi/strapi';

type Reference = { documentId: string } | { id: number };

/** The entry that a to-one relation is to lead to, in any of the forms that Strapi takes. */
export const referenceIn = (relation: unknown): Reference | null => {
  if (Array.isArray(relation)) return referenceIn(relation.at(-1));
  if (typeof relation === 'number') return { id: relation };
  if (typeof relation === 'string') {
    return /^\d+$/.test(relation) ? { id: Number(relation) } : { documentId: relation };
  }
  if (typeof relation !== 'object' || relation === null) return null;

  const { documentId, id, set, connect } = relation as Record<string, unknown>;

  return referenceIn(documentId ?? id ?? set ?? connect);
};

/** The document that a value of a to-one relation newly leads to; null where it says none. */
export const documentIdIn = async (
  strapi: Core.Strapi,
  uid: string,
  relation: unknown
): Promise<string | null> => {
  const reference = referenceIn(relation);

  if (!reference) return null;
  if ('documentId' in reference) return reference.documentId;

  const row = await strapi.db.query(uid).findOne({ where: reference, select: ['documentId'] });

  return row ? String(row.documentId) : null;
};

/** Whether a value of a to-one relation takes away what was there. */
export const clears = (relation: unknown): boolean => {
  if (relation === null) return true;
  if (Array.isArray(relation)) return relation.length === 0;
  if (typeof relation !== 'object') return false;

  const { set, disconnect, connect } = relation as Record<string, unknown>;
  const isEmpty = (list: unknown) => !Array.isArray(list) || list.length === 0;

  return (
    (set !== undefined && (set === null || isEmpty(set))) ||
    (!isEmpty(disconnect) && isEmpty(connect))
  );
};
