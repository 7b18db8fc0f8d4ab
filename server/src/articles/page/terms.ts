import type { Row } from './queries';

export interface CategoryLink {
  documentId: string;
  name: string;
  slug: string | null;
}

export interface PageCategory extends CategoryLink {
  description: string | null;
  /** From the root of the tree down. */
  ancestors: CategoryLink[];
}

export interface Terms {
  category: PageCategory | null;
  tags: CategoryLink[];
}

const linkOf = ({ document_id: documentId, title: name, slug }: Row): CategoryLink => ({
  documentId,
  name,
  slug,
});

/** The rows up to where they begin to repeat: a loop of parents that came by another road. */
const withoutLoop = (rows: Row[]): Row[] => {
  const seen = new Set<string>();
  const end = rows.findIndex(({ document_id: documentId }) => {
    if (seen.has(documentId)) return true;

    seen.add(documentId);

    return false;
  });

  return end === -1 ? rows : rows.slice(0, end);
};

const byPlace = (a: Row, b: Row): number => Number(a.place) - Number(b.place);

/** The article's category with those above it, and its tags. */
export const termsOf = (rows: Row[]): Terms => {
  const categories = rows.filter(({ kind }) => kind === 'category').sort(byPlace);
  const tags = rows.filter(({ kind }) => kind === 'tag').sort(byPlace);
  const [own, ...above] = withoutLoop(categories);

  return {
    category: own
      ? {
          ...linkOf(own),
          description: own.lead,
          ancestors: above.reverse().map(linkOf),
        }
      : null,
    tags: tags.map(linkOf),
  };
};
