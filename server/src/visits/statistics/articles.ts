import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import { localesOf } from '../../platform/locales';
import { ARTICLE } from '../../platform/uids';
import type { Calendar } from '../calendar/calendar';
import type { ArticleVisits, ArticleVisitSummary } from '../contract';
import { dailySeries, withVisitors } from './series';
import { NOTHING, plus } from './days';
import type { ArticleCount, LedgerReader } from './ledger-reader';
import type { Snapshot } from './snapshot';

/** Articles whose titles are asked for at once. */
const PAGE = 100;

/** So many of the most visited may be unpublished before a list ends. */
const LOOKED_AT = 2_000;

interface Published {
  documentId: string;
  locale: string | null;
  title: string;
  slug: string | null;
}

interface Name {
  documentId: string;
  locale: string;
}

/** The ledger's name of an article: `documentId:locale`. */
const keyOf = ({ documentId, locale }: { documentId: string; locale: string | null }): string =>
  `${documentId}:${locale ?? ''}`;

const nameOf = (article: string): Name => {
  const colon = article.indexOf(':');

  return { documentId: article.slice(0, colon), locale: article.slice(colon + 1) };
};

const findPublished = async (
  strapi: Core.Strapi,
  names: readonly Name[]
): Promise<Map<string, Published>> => {
  const documentIds = [...new Set(names.map(({ documentId }) => documentId))];
  const found = (await strapi.db.query(ARTICLE).findMany({
    where: { documentId: { $in: documentIds }, publishedAt: { $notNull: true } },
    select: ['documentId', 'locale', 'title', 'slug'],
  })) as Published[];

  return new Map(found.map((article) => [keyOf(article), article]));
};

const pagesOf = function* <Item>(items: readonly Item[]): Generator<Item[]> {
  const length = Math.min(items.length, LOOKED_AT);

  for (let start = 0; start < length; start += PAGE) yield items.slice(start, start + PAGE);
};

/**
 * The first of a ranking with their titles.
 *
 * @param isPublic leaves out what is not published; otherwise its title and slug are null
 */
export const nameRanking = async (
  strapi: Core.Strapi,
  ranking: readonly ArticleCount[],
  { limit, isPublic }: { limit: number; isPublic: boolean }
): Promise<ArticleVisits[]> => {
  const named: ArticleVisits[] = [];

  for (const page of pagesOf(ranking)) {
    const names = page.map(({ article, ...count }) => ({ ...nameOf(article), ...count }));
    const published = await findPublished(strapi, names);

    for (const { documentId, locale, ...count } of names) {
      const article = published.get(keyOf({ documentId, locale }));

      if (isPublic && !article) continue;

      named.push({
        documentId,
        locale,
        title: article?.title ?? null,
        slug: article?.slug ?? null,
        ...count,
      });

      if (named.length === limit) return named;
    }
  }

  return named;
};

/** @throws ValidationError for a locale that the site does not have */
export const inLocale = async (
  strapi: Core.Strapi,
  ranking: readonly ArticleCount[],
  locale: string | undefined
): Promise<ArticleCount[]> => {
  const codes = new Set(await localesOf(strapi).resolve(ARTICLE, locale));

  return ranking.filter(({ article }) => codes.has(nameOf(article).locale));
};

const DAYS_SHOWN = 30;

/**
 * Visits of one article.
 *
 * @throws ValidationError for a locale that the site does not have
 * @throws NotFoundError for the public, where the article is not published in the locale
 */
export const readArticle = async (
  { strapi, ledger, calendar }: { strapi: Core.Strapi; ledger: LedgerReader; calendar: Calendar },
  { epoch, today }: Snapshot,
  { documentId, locale, isPublic }: { documentId: string; locale?: string; isPublic: boolean }
): Promise<ArticleVisitSummary> => {
  const [code = ''] = await localesOf(strapi).resolve(ARTICLE, locale);
  const article = keyOf({ documentId, locale: code });

  if (isPublic && !(await findPublished(strapi, [{ documentId, locale: code }])).has(article)) {
    throw new errors.NotFoundError('No published article has this documentId in this locale.');
  }

  const from = calendar.addDays(today, 1 - DAYS_SHOWN);
  const days = await ledger.articleDays(epoch, article, from);
  const since = (first: string) =>
    [...days]
      .filter(([day]) => day >= first && day <= today)
      .reduce((total, [, count]) => plus(total, count), NOTHING);
  const points = dailySeries({ days }, { from, to: today, interval: 'day' }, calendar);

  return {
    today: since(today),
    last7Days: since(calendar.addDays(today, -6)),
    last30Days: since(from),
    all: await ledger.articleTotal(epoch, article),
    days: withVisitors(points, new Map([...days].map(([day, { visitors }]) => [day, visitors]))),
  };
};
