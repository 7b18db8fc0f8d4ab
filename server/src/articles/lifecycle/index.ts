import type { Core } from '@strapi/strapi';

import { asBadInput } from '../../platform/database';
import type { Locales } from '../../platform/locales';
import { amongSiblings } from '../../platform/siblings';
import { ARTICLE } from '../../platform/uids';
import { isArticleType } from '../own-types';
import { settle } from '../slugs/ledger';
import { givenDocumentId, refuseTaken } from '../../platform/check-values';
import type { Publication } from './publish';
import {
  announce,
  callBeforePublish,
  checkArticle,
  datePublication,
  findDrafts,
  markSlugPublic,
  publicationOf,
  PUBLISHED,
  UNPUBLISHED,
  wasEverPublic,
} from './publish';
import type { Context, Data, Next } from './context';
import { paramsOf } from './context';
import { makeItsOwn, prepareCopy } from './copy';
import { writeElsewhere } from './elsewhere';
import { read } from './read';
import { findDraft, prepareWrite } from './write';

const newDocumentId = (strapi: Core.Strapi, uid: string): string => {
  const attribute = strapi.db.metadata.get(uid).attributes.documentId as { default?: unknown };

  return typeof attribute.default === 'function' ? String(attribute.default()) : '';
};

/** What happens round each call of the Document Service for the plugin's types. */
export const createLifecycle = (strapi: Core.Strapi, locales: Locales) => {
  const releaseUnused = async (uid: string, documentId: string): Promise<void> => {
    try {
      await settle(strapi, uid, documentId);
    } catch (error) {
      // PostgreSQL takes no more statements in a transaction that failed, and gives all back itself.
      if (strapi.db.inTransaction()) return;

      strapi.log.warn(
        `newsroom: unused slugs of ${uid} ${documentId} were not given back: ${error}`
      );
    }
  };

  const publishInOneGo = async (
    uid: string,
    drafts: Data[],
    publish: () => Promise<unknown>
  ): Promise<unknown> => {
    const publications: Publication[] = [];

    for (const draft of uid === ARTICLE ? drafts : []) {
      checkArticle(strapi, draft);

      const publication = publicationOf(draft, !(await wasEverPublic(strapi, uid, draft)));

      await callBeforePublish(strapi, publication, draft);
      publications.push(publication);
    }

    return strapi.db.transaction(async ({ onCommit }) => {
      const result = await publish();

      for (const draft of drafts) await markSlugPublic(strapi, uid, draft);
      for (const publication of publications) {
        onCommit(() => announce(strapi, PUBLISHED, publication));
      }

      return result;
    });
  };

  const write = async (ctx: Context, next: Next, create: boolean): Promise<unknown> => {
    const params = paramsOf(ctx);
    const [locale = ''] = await locales.resolve(ctx.uid, params.locale);
    const given = create ? givenDocumentId(params.data ?? {}) : String(params.documentId);
    const documentId = given ?? newDocumentId(strapi, ctx.uid);
    const place = { uid: ctx.uid, documentId, locale };
    const present = given ? await findDraft(strapi, place) : null;
    const before = create ? null : present;

    if (create && present) refuseTaken(documentId);

    if (!create && !before && !(await strapi.db.query(ctx.uid).count({ where: { documentId } }))) {
      return next();
    }

    try {
      const data = await prepareWrite(strapi, { ...place, data: params.data ?? {} }, before);
      const goesPublic = params.status === 'published';

      if (goesPublic && ctx.uid === ARTICLE) {
        data.publicDate ??= before?.publicDate ?? new Date();
      }

      ctx.params = {
        ...params,
        data: create ? { ...data, documentId } : data,
      } as Context['params'];

      const draft = { ...before, ...data, documentId, locale };

      return goesPublic ? await publishInOneGo(ctx.uid, [draft], next) : await next();
    } finally {
      await releaseUnused(ctx.uid, documentId);
    }
  };

  const publish = async (ctx: Context, next: Next): Promise<unknown> => {
    const params = paramsOf(ctx);
    const documentId = String(params.documentId);
    const asked = await locales.resolve(ctx.uid, params.locale);
    const drafts = await findDrafts(strapi, ctx.uid, documentId, asked);

    const result = await publishInOneGo(ctx.uid, drafts, async () => {
      for (const draft of drafts) await datePublication(strapi, ctx.uid, draft);

      return next();
    });

    await releaseUnused(ctx.uid, documentId);

    return result;
  };

  const unpublish = async (ctx: Context, next: Next): Promise<unknown> => {
    await locales.resolve(ctx.uid, paramsOf(ctx).locale);

    const result = (await next()) as { entries?: Data[] };

    if (ctx.uid === ARTICLE) {
      for (const entry of result.entries ?? []) {
        announce(strapi, UNPUBLISHED, publicationOf(entry, false));
      }
    }

    return result;
  };

  const clone = async (ctx: Context, next: Next): Promise<unknown> => {
    const params = paramsOf(ctx);
    const [locale = ''] = await locales.resolve(ctx.uid, params.locale);
    const source = { uid: ctx.uid, documentId: String(params.documentId), locale };
    const before = await findDraft(strapi, source);
    const data =
      params.data && (await prepareCopy(strapi, { ...source, data: params.data }, before));

    ctx.params = { ...params, data } as Context['params'];

    // In one go: a copy without an address of its own would take the one of its source.
    return strapi.db.transaction(async () => {
      const result = (await next()) as { entries?: Data[] };

      for (const entry of result.entries ?? []) {
        await makeItsOwn(strapi, ctx.uid, entry, data);
      }

      return result;
    });
  };

  const thenSettle = async (ctx: Context, next: Next): Promise<unknown> => {
    await locales.resolve(ctx.uid, paramsOf(ctx).locale);

    const result = await next();

    await releaseUnused(ctx.uid, String(paramsOf(ctx).documentId));

    return result;
  };

  const onWrite = async (ctx: Context, next: Next): Promise<unknown> => {
    switch (ctx.action) {
      case 'create':
        return write(ctx, next, true);
      case 'update':
        return write(ctx, next, false);
      case 'publish':
        return publish(ctx, next);
      case 'unpublish':
        return unpublish(ctx, next);
      case 'clone':
        return clone(ctx, next);
      case 'delete':
      case 'discardDraft':
        return thenSettle(ctx, next);
      default:
        return next();
    }
  };

  const handle = async (ctx: Context, next: Next): Promise<unknown> => {
    if (['findMany', 'findOne', 'findFirst'].includes(ctx.action))
      return read(strapi, locales, ctx, next);
    if (isArticleType(ctx.uid)) return amongSiblings(strapi, () => onWrite(ctx, next));
    if (['create', 'update'].includes(ctx.action)) return writeElsewhere(strapi, ctx, next);

    return next();
  };

  return async (ctx: Context, next: Next): Promise<unknown> => {
    if (!isArticleType(ctx.uid)) return handle(ctx, next);

    try {
      return await handle(ctx, next);
    } catch (error) {
      throw asBadInput(error);
    }
  };
};
