const names = (sort: unknown): unknown[] => {
  if (typeof sort === 'string') return sort.split(',').map((part) => part.trim());
  if (Array.isArray(sort)) return sort;

  return sort === undefined || sort === null ? [] : [sort];
};

/**
 * The order of a list: the caller's, or else the type's own; then by `documentId`, without which
 * entries of one moment would change places between two pages.
 */
export const listOrder = (sort: unknown, standard: string[]): unknown[] => {
  const asked = names(sort).filter((part) => part !== '');
  const order = asked.length > 0 ? asked : standard;
  const hasDocumentId = order.some((part) => JSON.stringify(part).includes('documentId'));

  if (hasDocumentId) return order;

  // Strapi takes a list of texts or a list of objects, but none of both.
  return [...order, typeof order[0] === 'string' ? 'documentId:desc' : { documentId: 'desc' }];
};
