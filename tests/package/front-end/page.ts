import type { ArticlePage, ArticleWith, EntryAnswer, Figure } from 'strapi-plugin-newsroom/types';

type IsAny<T> = 0 extends 1 & T ? true : false;

/** Types that were not found come as `any`, which fits everything: say that they do not. */
export const found: [IsAny<ArticlePage>, IsAny<Figure>, IsAny<ArticleWith<'cover'>>] = [
  false,
  false,
  false,
];

export const describeFigure = ({ decorative, alternativeText, caption, credit }: Figure): string =>
  [decorative ? '' : alternativeText, caption, credit].filter(Boolean).join(' · ');

export const readPage = async (site: string, slug: string): Promise<string[]> => {
  const response = await fetch(`${site}/api/newsroom/articles/by-slug/${slug}`);
  const { data } = (await response.json()) as EntryAnswer<ArticlePage>;

  return [data.title, data.lead ?? '', ...data.figures.map(describeFigure)];
};
