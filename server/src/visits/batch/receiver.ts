import { createHmac } from 'node:crypto';

import type { Core } from '@strapi/strapi';

import type { ArticleReference, PublishedArticles } from '../../articles/published';
import type { Calendar, Day } from '../calendar/calendar';
import type { Device, Exclusion } from '../contract';
import type { CountedHit } from '../counting/count';
import { VISIT_SILENCE_MS } from '../counting/count';
import { createNameLimit } from '../gates';
import { commitBatch } from '../ledger/commit';
import type { NodeNumber } from '../ledger/node-number';
import { PATIENCE_MS, unlessAborted } from '../ledger/patience';
import type { Salts } from '../ledger/salts';
import type { ExclusionTally } from './exclusions';
import type { GroupCommit } from './group-commit';
import { createGroupCommit } from './group-commit';
import { createOutageLog } from './outage-log';

/** A hit that passed the gates. Address and user agent are forgotten once it is written. */
export interface IncomingHit {
  id: string;
  /** When the page was viewed, ms. */
  at: number;
  address: string;
  userAgent: string;
  article: ArticleReference | null;
  referrerHost: string;
  device: Device;
}

export type Outcome = 'counted' | Extract<Exclusion, 'unknown-article'>;

export type Receiver = GroupCommit<IncomingHit, Outcome>;

const BATCH_SIZE = 200;
const LINGER_MS = 5;
/** About 5 MB of hits in memory. */
const CAPACITY = 10_000;
/** 96 bits. */
const VISITOR_DIGITS = 24;

/** How long an article is taken to be still published, on nodes that did not unpublish it. */
const ARTICLE_MEMORY_MS = 5_000;
const ARTICLES_IN_MEMORY = 5_000;

interface DaySalts {
  salt: string;
  /** When the day began, ms. */
  from: number;
  /** The salt of the day before; undefined until it is asked for, null once it is destroyed. */
  former: string | null | undefined;
}

interface Parts {
  strapi: Core.Strapi;
  calendar: Calendar;
  salts: Salts;
  nodeNumber: NodeNumber;
  exclusions: ExclusionTally;
}

const visitorOf = (salt: string, { address, userAgent }: IncomingHit): string =>
  createHmac('sha256', salt)
    .update(`${address}\n${userAgent}`)
    .digest('hex')
    .slice(0, VISITOR_DIGITS);

/** Which articles were found to be published of late; those that were not are asked for each time. */
const createPublished = (strapi: Core.Strapi) => {
  const known = new Map<string, { key: string; until: number }>();
  const keyOf = ({ documentId, locale }: ArticleReference) => `${documentId}:${locale ?? ''}`;

  return async (hits: readonly IncomingHit[], now: number): Promise<Map<string, string>> => {
    const found = new Map<string, string>();
    const missing = new Map<string, ArticleReference>();

    for (const { article } of hits) {
      if (!article) continue;

      const asked = keyOf(article);
      const hit = known.get(asked);

      if (hit && hit.until > now) found.set(asked, hit.key);
      else missing.set(asked, article);
    }

    if (missing.size === 0) return found;

    const articles = strapi.plugin('newsroom').service('publishedArticles') as PublishedArticles;
    const references = [...missing.values()];
    const locales = await articles.localesOf(references);

    if (known.size > ARTICLES_IN_MEMORY) known.clear();

    references.forEach((reference, index) => {
      const locale = locales[index];

      if (locale === null || locale === undefined) return;

      const key = `${reference.documentId}:${locale}`;

      found.set(keyOf(reference), key);
      known.set(keyOf(reference), { key, until: now + ARTICLE_MEMORY_MS });
    });

    return found;
  };
};

/** Takes hits, names their visitors and writes them in batches. */
export const createReceiver = ({
  strapi,
  calendar,
  salts,
  nodeNumber,
  exclusions,
}: Parts): Receiver => {
  const published = createPublished(strapi);
  const referrers = createNameLimit();

  /** The salts by which visitors of the hits' days are named; only the day before may be missing. */
  const saltsOf = async (hits: readonly IncomingHit[]) => {
    const days = new Map<Day, DaySalts>();

    for (const { at } of hits) {
      const { day, from } = calendar.dayAt(at);
      const known = days.get(day) ?? { salt: await salts.of(day), from, former: undefined };

      if (known.former === undefined && at - from < VISIT_SILENCE_MS) {
        known.former = await salts.existing(calendar.dayOf(from - 1));
      }

      days.set(day, known);
    }

    return days;
  };

  const lookUp = async (hits: readonly IncomingHit[], now: number) => ({
    articles: await published(hits, now),
    days: await saltsOf(hits),
    node: await nodeNumber.get(),
  });

  const commit = async (hits: IncomingHit[], signal: AbortSignal): Promise<Outcome[]> => {
    const now = Date.now();
    const { articles, days, node } = await unlessAborted(signal, lookUp(hits, now));
    const outcomes: Outcome[] = [];
    const counted: CountedHit[] = [];

    for (const hit of hits) {
      const { article, at } = hit;
      const day = calendar.dayOf(at);
      const key = article && articles.get(`${article.documentId}:${article.locale ?? ''}`);
      const { salt, from, former } = days.get(day) as DaySalts;

      if (article && !key) {
        exclusions.add(day, 'unknown-article');
        outcomes.push('unknown-article');
        continue;
      }

      outcomes.push('counted');
      counted.push({
        id: hit.id,
        at,
        day,
        visitor: visitorOf(salt, hit),
        formerVisitor: former && at - from < VISIT_SILENCE_MS ? visitorOf(former, hit) : null,
        article: key ?? null,
        referrerHost: referrers(day, hit.referrerHost),
        device: hit.device,
      });
    }

    const excluded = exclusions.take();

    try {
      await commitBatch(strapi, { node, now, hits: counted, excluded }, signal);
    } catch (error) {
      exclusions.giveBack(excluded);
      throw error;
    }

    return outcomes;
  };

  const outages = createOutageLog(strapi);

  return createGroupCommit({
    commit,
    batchSize: BATCH_SIZE,
    lingerMs: LINGER_MS,
    capacity: CAPACITY,
    patienceMs: PATIENCE_MS,
    onError: (error) => outages.failed(error),
    onSuccess: () => outages.succeeded(),
  });
};
