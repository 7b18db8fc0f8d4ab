import type { Core } from '@strapi/strapi';

import { columnOf, isMysql, isRetryable, run } from '../../platform/database';
import type { TableStep } from '../../platform/tables';

/**
 * Who owns a slug. One row a slug, unique per type and locale by a real index, so that racing
 * editors on any node never get the same one. A slug that was once public stays with its document
 * and leads to its present one; others are given back when they are no longer used.
 */
const TABLE = 'newsroom_slugs';

export const slugsStep: TableStep = {
  name: '0001-slugs',
  async up(schema) {
    if (await schema().hasTable(TABLE)) return;

    await schema().createTable(TABLE, (columns) => {
      columns.increments('id');
      columns.string('type', 100).notNullable();
      columns.string('locale', 40).notNullable();
      columns.string('slug', 150).notNullable();
      columns.string('document_id', 50).notNullable();
      columns.boolean('was_public').notNullable().defaultTo(false);
      columns.bigInteger('claimed_at').notNullable();
      columns.unique(['type', 'locale', 'slug'], { indexName: 'newsroom_slugs_slug_uq' });
      columns.index(['type', 'document_id'], 'newsroom_slugs_document_idx');
    });
  },
};

export interface SlugPlace {
  type: string;
  /** Empty for a type that is not localised. */
  locale: string;
}

export interface SlugClaim extends SlugPlace {
  slug: string;
  documentId: string;
}

export interface SlugOwner {
  documentId: string;
  wasPublic: boolean;
}

const MAX_TRIES = 5;

const insertOnce = async (strapi: Core.Strapi, claim: SlugClaim): Promise<void> => {
  const row = {
    type: claim.type,
    locale: claim.locale,
    slug: claim.slug,
    document_id: claim.documentId,
    was_public: false,
    claimed_at: Date.now(),
  };

  await run(strapi, TABLE, (rows) =>
    // MySQL knows no target for a conflict: there, "ignore" stands for all of them.
    isMysql(strapi)
      ? rows.insert(row).onConflict().ignore()
      : rows.insert(row).onConflict(['type', 'locale', 'slug']).ignore()
  );
};

/** Claims are single statements outside a transaction wherever possible, so that no lock is held. */
const insert = async (
  strapi: Core.Strapi,
  claim: SlugClaim,
  triesLeft = MAX_TRIES
): Promise<void> => {
  try {
    await insertOnce(strapi, claim);
  } catch (error) {
    if (triesLeft <= 1 || strapi.db.inTransaction() || !isRetryable(error)) throw error;

    await insert(strapi, claim, triesLeft - 1);
  }
};

export const ownerOf = async (
  strapi: Core.Strapi,
  { type, locale, slug }: SlugPlace & { slug: string }
): Promise<SlugOwner | undefined> => {
  const row = await run(strapi, TABLE, (rows) =>
    rows.where({ type, locale, slug }).first('slug', 'document_id', 'was_public')
  );

  // MySQL's collations find `bai` for `BAI` and for `bài`.
  return row?.slug === slug
    ? { documentId: row.document_id, wasPublic: Boolean(row.was_public) }
    : undefined;
};

const documentExists = async (strapi: Core.Strapi, type: string, documentId: string) =>
  (await strapi.db.query(type).count({ where: { documentId } })) > 0;

/** A claim may be younger than the document it is for; after this long it is an orphan of a crash. */
const ORPHAN_AGE_MS = 60_000;

const takeOverOrphan = async (strapi: Core.Strapi, claim: SlugClaim, owner: SlugOwner) => {
  if (await documentExists(strapi, claim.type, owner.documentId)) return false;

  const taken = await run(strapi, TABLE, (rows) =>
    rows
      .where({
        type: claim.type,
        locale: claim.locale,
        slug: claim.slug,
        document_id: owner.documentId,
      })
      .where('claimed_at', '<', Date.now() - ORPHAN_AGE_MS)
      .update({ document_id: claim.documentId, was_public: false, claimed_at: Date.now() })
  );

  return taken > 0;
};

/** Whether the slug is the document's from now on. */
export const claim = async (strapi: Core.Strapi, wanted: SlugClaim): Promise<boolean> => {
  await insert(strapi, wanted);

  const owner = await ownerOf(strapi, wanted);

  if (!owner) return false;
  if (owner.documentId === wanted.documentId) return true;

  return takeOverOrphan(strapi, wanted, owner);
};

/** Those of the slugs that are someone's. */
export const takenAmong = async (
  strapi: Core.Strapi,
  { type, locale }: SlugPlace,
  slugs: string[]
): Promise<Map<string, string>> => {
  const rows: Array<{ slug: string; document_id: string }> = await run(strapi, TABLE, (rows) =>
    rows.where({ type, locale }).whereIn('slug', slugs).select('slug', 'document_id')
  );

  return new Map(rows.map(({ slug, document_id }) => [slug, document_id]));
};

/** Marks a slug as one that readers have seen: from now on it always leads to its document. */
export const markPublic = async (strapi: Core.Strapi, { slug, ...of }: SlugClaim) => {
  await run(strapi, TABLE, (rows) =>
    rows
      .where({ type: of.type, locale: of.locale, slug, document_id: of.documentId })
      .update({ was_public: true })
  );
};

export const hasPublicSlug = async (
  strapi: Core.Strapi,
  { type, locale }: SlugPlace,
  documentId: string
): Promise<boolean> =>
  Boolean(
    await run(strapi, TABLE, (rows) =>
      rows.where({ type, locale, document_id: documentId, was_public: true }).first('id')
    )
  );

/**
 * Gives back what a document no longer uses: the slugs of drafts that were changed before anyone
 * read them, and all slugs of a locale that was deleted.
 */
export const settle = async (strapi: Core.Strapi, type: string, documentId: string) => {
  const { tableName } = strapi.db.metadata.get(type);
  const entries: Array<{ locale: string | null; slug: string | null }> = await run(
    strapi,
    tableName,
    (rows) =>
      rows
        .where({ [columnOf(strapi, type, 'documentId')]: documentId })
        .select({ locale: columnOf(strapi, type, 'locale'), slug: columnOf(strapi, type, 'slug') })
  );

  const inUse = new Set(entries.map(({ locale, slug }) => `${locale ?? ''}/${slug}`));
  const locales = new Set(entries.map(({ locale }) => locale ?? ''));

  const claims: Array<{ id: number; locale: string; slug: string; was_public: unknown }> =
    await run(strapi, TABLE, (rows) =>
      rows.where({ type, document_id: documentId }).select('id', 'locale', 'slug', 'was_public')
    );

  const idle = claims.filter(
    ({ locale, slug, was_public }) =>
      !locales.has(locale) || (!was_public && !inUse.has(`${locale}/${slug}`))
  );

  if (idle.length > 0) {
    await run(strapi, TABLE, (rows) =>
      rows
        .whereIn(
          'id',
          idle.map(({ id }) => id)
        )
        .delete()
    );
  }
};

/**
 * Enters slugs that came by another road than the Document Service, such as `strapi import`. Two
 * documents with one slug keep it; the one that was entered first answers to it.
 */
export const enterMissing = async (strapi: Core.Strapi, type: string): Promise<void> => {
  const { tableName } = strapi.db.metadata.get(type);
  const column = (attribute: string) => `entry.${columnOf(strapi, type, attribute)}`;
  const knex = strapi.db.connection;
  const qualified = (name: string) =>
    strapi.db.getSchemaName() ? `${strapi.db.getSchemaName()}.${name}` : name;

  const rows: Array<Record<string, unknown>> = await knex
    .from({ entry: qualified(tableName) })
    .leftJoin({ claim: qualified(TABLE) }, (join) => {
      join
        .on('claim.slug', '=', column('slug'))
        .andOn(knex.raw('claim.type = ?', [type]))
        .andOn(knex.raw("claim.locale = coalesce(??, '')", [column('locale')]));
    })
    .whereNull('claim.id')
    .whereNotNull(column('slug'))
    .select({
      documentId: column('documentId'),
      locale: column('locale'),
      slug: column('slug'),
      publishedAt: column('publishedAt'),
    });

  for (const row of rows) {
    const wanted: SlugClaim = {
      type,
      locale: String(row.locale ?? ''),
      slug: String(row.slug),
      documentId: String(row.documentId),
    };

    if ((await claim(strapi, wanted)) && row.publishedAt) await markPublic(strapi, wanted);
  }
};
