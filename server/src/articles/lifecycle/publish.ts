import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import { ARTICLE } from '../../platform/uids';
import type { Body } from '../body/nodes';
import { hasPublicSlug, markPublic } from '../slugs/ledger';
import type { Finding } from '../readiness';
import { checkReadiness, refusals } from '../readiness';
import { languageOfCaller, refusalMessage } from './refusal-messages';

type Data = Record<string, unknown>;

/** What a listener of the hooks and events of publishing is told. */
export interface Publication {
  documentId: string;
  /** Empty for a type that is not localised. */
  locale: string;
  slug: string | null;
  /** Whether readers have never seen this article in this language before. */
  first: boolean;
}

/** Called with the article as it is to be published; throwing a ValidationError refuses it. */
export const BEFORE_PUBLISH = 'plugin::newsroom.article.beforePublish';
/** Emitted on Strapi's event hub once the publication is committed. */
export const PUBLISHED = 'newsroom.article.published';
export const UNPUBLISHED = 'newsroom.article.unpublished';

const refuse = (findings: Finding[], language: string): never => {
  throw new errors.ValidationError(findings.map((f) => refusalMessage(f, language)).join(' '), {
    errors: findings.map((finding) => ({
      path: [finding.field, ...(finding.block === undefined ? [] : [String(finding.block)])],
      name: 'ValidationError',
      message: refusalMessage(finding, language),
    })),
    findings,
  });
};

/** Stops a publication that readers could not use; an article in the making is never stopped. */
export const checkArticle = (strapi: Core.Strapi, article: Data): void => {
  const found = refusals(
    checkReadiness({
      title: article.title as string | null,
      lead: article.lead as string | null,
      body: article.body as Body | null,
    })
  );
  // A missing title is Strapi's own to refuse, with its own message at the field.
  const ours = found.filter(({ code }) => code !== 'title-missing');

  if (ours.length > 0) refuse(ours, languageOfCaller(strapi));
};

export const publicationOf = (entry: Data, first: boolean): Publication => ({
  documentId: String(entry.documentId),
  locale: String(entry.locale ?? ''),
  slug: typeof entry.slug === 'string' ? entry.slug : null,
  first,
});

/** Whether readers have seen the document before; its public date may have been set by hand. */
export const wasEverPublic = (strapi: Core.Strapi, uid: string, entry: Data): Promise<boolean> =>
  hasPublicSlug(
    strapi,
    { type: uid, locale: String(entry.locale ?? '') },
    String(entry.documentId)
  );

/** Lets the site have its say before an article goes out. */
export const callBeforePublish = async (
  strapi: Core.Strapi,
  publication: Publication,
  article: Data
): Promise<void> => {
  await strapi.hook(BEFORE_PUBLISH).call({ ...publication, article });
};

/** The drafts that a publication is about to make public. */
export const findDrafts = async (
  strapi: Core.Strapi,
  uid: string,
  documentId: string,
  locales: string[]
): Promise<Data[]> =>
  strapi.db.query(uid).findMany({
    where: {
      documentId,
      publishedAt: null,
      ...(locales[0] === '' ? {} : { locale: { $in: locales } }),
    },
  });

/** Gives a draft its public date, if it has none: the moment it first goes out. */
export const datePublication = async (strapi: Core.Strapi, uid: string, draft: Data) => {
  if (uid !== ARTICLE || draft.publicDate) return;

  await strapi.db.query(uid).update({ where: { id: draft.id }, data: { publicDate: new Date() } });
};

export const markSlugPublic = async (strapi: Core.Strapi, uid: string, entry: Data) => {
  const { documentId, locale, slug } = publicationOf(entry, false);

  if (slug) await markPublic(strapi, { type: uid, locale, slug, documentId });
};

/** Tells the site's listeners; one that fails is logged and harms nobody else. */
export const announce = (strapi: Core.Strapi, event: string, publication: Publication): void => {
  strapi.eventHub.emit(event, { ...publication }).catch((error: unknown) => {
    strapi.log.error(`newsroom: a listener of ${event} failed: ${error}`);
  });
};
