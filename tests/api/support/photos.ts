import type { Entry } from './content';
import { ARTICLE } from './content';
import type { Site } from './site';

export type Values = Record<string, unknown>;
export type Node = { type: string; image: Values };

export const API = '/api/newsroom/articles';
export const PANEL = `/content-manager/collection-types/${ARTICLE}`;

const FIGURE =
  'block url width height mime formats caption alternativeText decorative credit missing';

export const imagesIn = (nodes: unknown): Values[] =>
  (nodes as Node[]).filter(({ type }) => type === 'image').map(({ image }) => image);

/** The photos of an article by every road: the images in its body, and its figures. */
const readPhotos = async (site: Site, { documentId, slug }: Entry) => {
  const list = await site.get<{ data: Entry[] }>(`${API}?filters[documentId]=${documentId}`);
  const whole = await site.get<{ data: Entry[] }>(
    `${API}?filters[documentId]=${documentId}&populate=photos`
  );
  const one = await site.get<{ data: Entry }>(`${API}/${documentId}`);
  const page = await site.get<{ data: Entry }>(`${API}/by-slug/${slug}`);
  const { data } = await site.graphql<{ article: Entry; list: Entry[]; page: Entry }>(`{
    article: newsroomArticle(documentId: "${documentId}") { body }
    list: newsroomArticles(filters: { documentId: { eq: "${documentId}" } }) { body }
    page: newsroomArticleBySlug(slug: "${slug}") { body figures { ${FIGURE} } }
  }`);
  const panel = await site.admin<{ data: Entry }>('GET', `${PANEL}/${documentId}`);
  const bodies = [
    list.body.data[0]?.body,
    whole.body.data[0]?.body,
    one.body.data.body,
    page.body.data.body,
    data.article.body,
    data.list[0]?.body,
    data.page.body,
    panel.body.data.body,
  ];

  return {
    images: bodies.map(imagesIn),
    figures: [page.body.data.figures, data.page.figures] as Values[][],
  };
};

/** Holds every road to what is expected of the images in the body and of the figures. */
export const expectPhotos = async (
  site: Site,
  article: Entry,
  image: Values[],
  figure: Values[]
): Promise<void> => {
  const { images, figures } = await readPhotos(site, article);

  for (const found of images) expect(found).toMatchObject(image);
  for (const found of figures) expect(found).toMatchObject(figure);
};
