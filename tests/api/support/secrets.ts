import type { UploadedFile } from './content';
import { ARTICLE, CATEGORY, TAG, body, create, photo, uploadPhoto } from './content';
import type { Site } from './site';

/** Stands in the text of everything that readers must not see, and nowhere else. */
export const SECRET = 'Secret';

export interface Secrets {
  /** Documents by what they are. */
  ids: Record<'open' | 'other' | 'plan' | 'withdrawn' | 'page' | 'bulletin', string>;
  slugs: Record<'plan' | 'withdrawn', string>;
  file: UploadedFile;
}

const PAGE = 'api::page.page';
const BULLETIN = 'api::bulletin.bulletin';

/**
 * Two published articles among drafts, and entries of the site's own types that lead to all of
 * them: what is published has a secret draft over it, a secret translation, and secret relations.
 */
export const createSecrets = async (site: Site): Promise<Secrets> => {
  const articles = site.strapi.documents(ARTICLE as never);
  const published = { status: 'published' } as const;
  const file = await uploadPhoto(site, 'shared.jpg');
  const withPhoto = body(photo(file));

  const section = await create(site, CATEGORY, { name: 'Open section' }, published);
  const secretSection = await create(site, CATEGORY, { name: `${SECRET} section` });
  const secretTag = await create(site, TAG, { name: `${SECRET} tag` });
  const plan = await create(site, ARTICLE, { title: `${SECRET} plan`, body: withPhoto });
  const withdrawn = await create(
    site,
    ARTICLE,
    { title: `${SECRET} withdrawn`, category: section.documentId, body: withPhoto },
    published
  );
  const other = await create(site, ARTICLE, { title: 'Open other' }, published);
  const open = await create(
    site,
    ARTICLE,
    {
      title: 'Open news',
      body: withPhoto,
      category: section.documentId,
      tags: [secretTag.documentId],
      relatedArticles: [plan, withdrawn, other].map(({ documentId }) => documentId),
    },
    published
  );

  await articles.unpublish({ documentId: withdrawn.documentId } as never);
  await articles.update({
    documentId: open.documentId,
    data: { title: `${SECRET} rewrite`, category: secretSection.documentId },
  } as never);
  await articles.update({
    documentId: open.documentId,
    locale: 'en',
    data: { title: `${SECRET} translation` },
  } as never);

  const all = [open, plan, withdrawn, other].map(({ documentId }) => documentId);
  const teaser = { label: 'Read on', article: plan.documentId };
  const page = await create(site, PAGE, {
    name: 'Home',
    articles: all,
    section: secretSection.documentId,
    teaser,
    zone: [{ __component: 'shared.teaser', ...teaser }],
  });
  const bulletin = await create(
    site,
    BULLETIN,
    { name: 'Weekly', articles: all, pages: [page.documentId] },
    published
  );

  return {
    ids: {
      open: open.documentId,
      other: other.documentId,
      plan: plan.documentId,
      withdrawn: withdrawn.documentId,
      page: page.documentId,
      bulletin: bulletin.documentId,
    },
    slugs: { plan: plan.slug, withdrawn: withdrawn.slug },
    file,
  };
};
