import type { Core, Modules } from '@strapi/strapi';

import { givenDocumentId, checkValues } from '../../platform/check-values';
import { listOrder } from '../../platform/content-api/list-order';
import { normaliseTexts, schemaOf } from '../../platform/content';
import { asBadInput } from '../../platform/database';
import type { Locales } from '../../platform/locales';
import { amongSiblings } from '../../platform/siblings';
import { OFFICIAL_DOCUMENT } from '../../platform/uids';
import { isDocumentType, STANDARD_ORDER } from '../own-types';
import type { RelationSource } from '../register/refresh';
import { refreshDocuments } from '../register/refresh';
import { beginChange } from '../register/version';
import { recordAttachments } from './attachments';
import { checkDocument } from './check';
import { fillDocument } from './fill';
import { checkPublication } from './publication';
import { checkTree } from './tree';

type Data = Record<string, unknown>;
type Context = Modules.Documents.Middleware.Context;
type Next = () => Promise<unknown>;

interface Params {
  documentId?: string;
  locale?: unknown;
  status?: string;
  sort?: unknown;
  data?: Data;
}

const paramsOf = (ctx: Context): Params => ctx.params;

/** What happens round each call of the Document Service for official documents and their terms. */
export const createLifecycle = (strapi: Core.Strapi, locales: Locales) => {
  const findDraft = (documentId: string, locale: string): Promise<Data | null> =>
    strapi.db.query(OFFICIAL_DOCUMENT).findOne({
      where: { documentId, publishedAt: null, ...(locale ? { locale } : {}) },
      populate: { documentType: true, issuingBody: true },
    });

  /** A change of what is published, and with it of all that follows from it, or of nothing. */
  const changing = async (
    documentIdOf: (result: unknown) => string,
    relations: RelationSource,
    change: Next
  ): Promise<unknown> => {
    const [defaultLocale = ''] = await locales.resolve(OFFICIAL_DOCUMENT, undefined);

    return strapi.db.transaction(async () => {
      await beginChange(strapi);

      const result = await change();

      await refreshDocuments(strapi, [documentIdOf(result)], { defaultLocale, relations });

      return result;
    });
  };

  const write = async (ctx: Context, next: Next, create: boolean): Promise<unknown> => {
    const params = paramsOf(ctx);
    const schema = schemaOf(strapi, ctx.uid);
    const given = params.data ?? {};
    const [locale = ''] = await locales.resolve(ctx.uid, params.locale);

    if (schema) checkValues(schema, given);

    const documentId = create ? givenDocumentId(given) : String(params.documentId);
    const data = schema ? normaliseTexts(schema, given) : given;

    if (ctx.uid !== OFFICIAL_DOCUMENT) {
      await checkTree(strapi, ctx.uid, documentId, locale, data);
      ctx.params = { ...params, data } as Context['params'];

      return next();
    }

    const before = documentId ? await findDraft(documentId, locale) : null;

    await checkDocument(strapi, documentId ?? '', data);

    const filled = await fillDocument(strapi, data, before, { documentId, locale });

    ctx.params = { ...params, data: filled } as Context['params'];

    const recordFiles = () => recordAttachments(strapi, filled.attachments);

    if (params.status !== 'published') return next().finally(recordFiles);

    const idOf = (result: unknown) =>
      documentId ?? String((result as { documentId: string }).documentId);

    return changing(idOf, { draftsOf: [locale] }, async () => {
      const result = await next();

      await checkPublication(strapi, idOf(result), locale ? [locale] : []);

      return result;
    }).finally(recordFiles);
  };

  const onWrite = async (ctx: Context, next: Next): Promise<unknown> => {
    const { documentId, locale } = paramsOf(ctx);

    if (ctx.action === 'create') return write(ctx, next, true);
    if (ctx.action === 'update') return write(ctx, next, false);
    if (ctx.uid !== OFFICIAL_DOCUMENT) return next();

    const idOf = () => String(documentId);

    switch (ctx.action) {
      case 'publish': {
        const asked = await locales.resolve(ctx.uid, locale);

        await checkPublication(strapi, idOf(), asked[0] === '' ? [] : asked);

        return changing(idOf, { draftsOf: asked }, next);
      }
      case 'unpublish':
      case 'delete':
        await locales.resolve(ctx.uid, locale);

        return changing(idOf, 'register', next);
      default:
        return next();
    }
  };

  return async (ctx: Context, next: Next): Promise<unknown> => {
    if (!isDocumentType(ctx.uid)) return next();

    try {
      if (['findMany', 'findOne', 'findFirst'].includes(ctx.action)) {
        const { locale, sort } = paramsOf(ctx);
        const order = STANDARD_ORDER[ctx.uid];

        await locales.resolve(ctx.uid, locale);

        if (order && ctx.action === 'findMany') {
          ctx.params = { ...ctx.params, sort: listOrder(sort, order) } as Context['params'];
        }

        return await next();
      }

      return await amongSiblings(strapi, () => onWrite(ctx, next));
    } catch (error) {
      throw asBadInput(error);
    }
  };
};
