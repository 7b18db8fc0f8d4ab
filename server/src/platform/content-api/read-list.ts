import type { Core, Modules } from '@strapi/strapi';
import { contentTypes } from '@strapi/utils';

import { findMediaLinks } from '../media-links';
import { FILE } from '../uids';
import { copyOf } from './copy';

type Row = Record<string, unknown>;
type Context = Modules.Documents.Middleware.Context;
type Params = Record<string | symbol, unknown>;

/** A query of the database layer, as the Document Service makes it of its parameters. */
interface DatabaseQuery extends Row {
  where?: Row;
  select?: unknown;
  populate?: unknown;
}

interface QueryParams {
  transform(uid: string, params: Row): DatabaseQuery;
}

interface QueryBuilder {
  init(query: DatabaseQuery): QueryBuilder;
  execute(): Promise<Row[]>;
}

/**
 * Marks the parameters of a read whose query the content API has validated and sanitised, and that
 * asks for what is published. A symbol: nothing that comes over the network can hold it.
 */
export const PUBLIC_READ = Symbol('newsroom.publicRead');

/** A further condition, on `documentId`. */
export const AMONG = Symbol('newsroom.among');

export type Among =
  /** The ids that may be among the results, in any order. */
  | { ids: unknown }
  /** How many results there are in all, and a page of them in the type's own order if not all are. */
  | {
      page?(limit: number, offset: number): Promise<string[]>;
      total(): Promise<number>;
    };

/** A query with anything else is left to Strapi. */
const KNOWN_PARAMS = new Set([
  '_q',
  'fields',
  'filters',
  'limit',
  'locale',
  'pagination',
  'populate',
  'sort',
  'start',
  'status',
]);

const QUERY_PARAMS = ['_q', 'fields', 'filters', 'limit', 'locale', 'populate', 'sort', 'start'];

const isUsual = (strapi: Core.Strapi, ctx: Context, params: Params): boolean =>
  params[PUBLIC_READ] === true &&
  params.status === 'published' &&
  typeof params.locale !== 'object' &&
  // Strapi knows nothing of a condition of ours, so such a query is never left to it.
  (params[AMONG] !== undefined ||
    (Object.keys(params).every((name) => KNOWN_PARAMS.has(name)) &&
      !strapi.config.get('api.documents.strictParams'))) &&
  contentTypes.hasDraftAndPublish(ctx.contentType) &&
  !strapi.db.inTransaction();

const withDocumentId = (fields: unknown): unknown => {
  if (typeof fields === 'string' && fields !== '*' && !fields.split(',').includes('documentId')) {
    return fields === '' ? 'documentId' : `${fields},documentId`;
  }
  if (Array.isArray(fields) && !fields.includes('documentId')) return [...fields, 'documentId'];

  return fields;
};

const isLocalized = (ctx: Context): boolean => {
  const { i18n } = (ctx.contentType.pluginOptions ?? {}) as { i18n?: { localized?: boolean } };

  return i18n?.localized === true;
};

const amongIn = (params: Params): Among | undefined => params[AMONG] as Among | undefined;

const queryOf = (strapi: Core.Strapi, ctx: Context, params: Params): DatabaseQuery => {
  const picked = Object.fromEntries(
    QUERY_PARAMS.filter((name) => name in params).map((name) => [name, params[name]])
  );
  const transformer = strapi.get('query-params') as QueryParams;
  const query = transformer.transform(ctx.uid, {
    ...picked,
    ...('fields' in picked ? { fields: withDocumentId(picked.fields) } : {}),
    status: 'published',
  });
  const { locale } = params;
  const among = amongIn(params);

  return {
    ...query,
    where: {
      publishedAt: { $notNull: true },
      ...(isLocalized(ctx) && locale && locale !== '*' ? { locale } : {}),
      ...(among && 'ids' in among
        ? { $and: [query.where ?? {}, { documentId: { $in: among.ids } }] }
        : query.where),
    },
  };
};

/** How a media field is to be populated: with these attributes of its files, or with all. */
interface MediaPart {
  name: string;
  multiple: boolean;
  select: unknown;
}

const isPlain = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Keys that say nothing here: files have neither drafts nor, unless asked for, an order. */
const NEUTRAL = new Set(['select', 'filters']);

const mediaPart = (ctx: Context, name: string, value: unknown): MediaPart | undefined => {
  const attribute = ctx.contentType.attributes[name] as { type: string; multiple?: boolean };

  if (attribute?.type !== 'media') return undefined;

  const part = { name, multiple: attribute.multiple === true };

  if (value === true) return { ...part, select: undefined };
  if (!isPlain(value) || Object.keys(value).some((key) => !NEUTRAL.has(key))) return undefined;
  if (isPlain(value.filters)) return undefined;

  const { select } = value;

  if (select !== undefined && !(Array.isArray(select) && select.includes('id'))) return undefined;

  return { ...part, select };
};

const sameSelection = (parts: MediaPart[]): boolean =>
  new Set(parts.map(({ select }) => JSON.stringify(select))).size === 1;

/** Below what any of the databases takes as parameters of one statement. */
const MAX_IDS = 10_000;

const findFileRows = async (
  strapi: Core.Strapi,
  ids: number[],
  select: unknown
): Promise<Row[]> => {
  const rows: Row[] = [];

  for (let from = 0; from < ids.length; from += MAX_IDS) {
    const where = { id: { $in: ids.slice(from, from + MAX_IDS) } };
    const builder = strapi.db.queryBuilder(FILE) as unknown as QueryBuilder;

    rows.push(...(await builder.init({ where, select }).execute()));
  }

  return rows;
};

/**
 * Puts the files into the entries. Strapi asks for each media field by itself, with the file's row
 * repeated for each use of it and all of them sorted; here each file is read once.
 */
const addMedia = async (
  strapi: Core.Strapi,
  uid: string,
  entries: Row[],
  parts: MediaPart[]
): Promise<void> => {
  const links = await findMediaLinks(strapi, {
    uid,
    ids: entries.map(({ id }) => Number(id)),
    fields: parts.map(({ name }) => name),
  });
  const files = await findFileRows(
    strapi,
    [...new Set(links.map(({ file }) => file))],
    parts[0]?.select
  );
  const byId = new Map(files.map((file) => [Number(file.id), file]));
  const uses = new Map<string, Row[]>();
  const given = new Set<Row>();

  for (const { entry, field, file } of links) {
    const found = byId.get(file);

    if (!found) continue;

    const key = `${field} ${entry}`;
    const own = uses.get(key) ?? [];

    // Whoever changes one use of a file, such as a site that signs its address, must not change
    // the others with it.
    own.push(given.has(found) ? copyOf(found) : found);
    given.add(found);
    uses.set(key, own);
  }

  for (const entry of entries) {
    for (const { name, multiple } of parts) {
      const own = uses.get(`${name} ${String(entry.id)}`) ?? [];

      entry[name] = multiple ? own : (own[0] ?? null);
    }
  }
};

/** What was populated stands in the order of the query, as Strapi has it. */
const inOrder = (entry: Row, names: string[]): Row => {
  const { ...rest } = entry;

  for (const name of names) delete rest[name];
  for (const name of names) if (name in entry) rest[name] = entry[name];

  return rest;
};

/** The query with its page looked up beforehand, where somebody knows a quicker way to it. */
const pagedQuery = async (
  query: DatabaseQuery,
  among: Among | undefined
): Promise<DatabaseQuery> => {
  if (!among || !('page' in among) || !among.page) return query;

  const { limit, offset, ...rest } = query;
  const ids = await among.page(Number(limit ?? 25), Number(offset ?? 0));

  return { ...rest, where: { ...rest.where, documentId: { $in: ids } } };
};

const findMany = async (strapi: Core.Strapi, ctx: Context, params: Params): Promise<unknown> => {
  const query = await pagedQuery(queryOf(strapi, ctx, params), amongIn(params));
  const event = { params: query };
  const states = await strapi.db.lifecycles.run('beforeFindMany', ctx.uid, event);
  const populate = isPlain(query.populate) ? query.populate : {};
  const names = Object.keys(populate);
  const media = names.flatMap((name) => mediaPart(ctx, name, populate[name]) ?? []);
  const parts = sameSelection(media) ? media : [];
  const others = Object.fromEntries(
    names
      .filter((name) => !parts.some((part) => part.name === name))
      .map((name) => [name, populate[name]])
  );
  const builder = strapi.db.queryBuilder(ctx.uid) as unknown as QueryBuilder;
  const rest = parts.length > 0 ? { ...query, populate: others } : query;
  let result = await builder.init(rest).execute();

  if (parts.length > 0 && result.length > 0) {
    await addMedia(strapi, ctx.uid, result, parts);
    if (parts.length < names.length) result = result.map((entry) => inOrder(entry, names));
  }

  await strapi.db.lifecycles.run('afterFindMany', ctx.uid, { ...event, result }, states);

  return result;
};

const readLists =
  (strapi: Core.Strapi) =>
  async (ctx: Context, next: () => Promise<unknown>): Promise<unknown> => {
    const params = ctx.params as Params;

    if (!isUsual(strapi, ctx, params)) return next();
    if (ctx.action === 'findMany') return findMany(strapi, ctx, params);
    if (ctx.action !== 'count') return next();

    const among = amongIn(params);

    if (among && 'total' in among) return among.total();

    return strapi.db.query(ctx.uid).count(queryOf(strapi, ctx, params));
  };

const equipped = new WeakSet<Core.Strapi>();

/**
 * Has the lists of the content API read in a quicker way: the same rows, by the same query, as
 * Strapi's own Document Service, without what a validated public read does not need (a transaction,
 * validating again), and with the files of all entries in one go.
 *
 * To be called at the first request: the last middleware stands next to the database, and those of
 * the site and of other plugins, which are added until the site has booted, go on working round it.
 */
export const ensureListReader = (strapi: Core.Strapi): void => {
  if (equipped.has(strapi)) return;

  equipped.add(strapi);
  strapi.documents.use(readLists(strapi) as Parameters<Core.Strapi['documents']['use']>[0]);
};
