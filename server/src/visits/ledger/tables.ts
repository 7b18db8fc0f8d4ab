import type { TableStep } from '../../platform/tables';

export const NODES = 'newsroom_visit_nodes';
export const SALTS = 'newsroom_visit_salts';
export const HITS = 'newsroom_visit_hits';
export const VISITORS = 'newsroom_visit_visitors';
export const ARTICLE_VISITORS = 'newsroom_visit_article_visitors';
export const QUARTERS = 'newsroom_visit_quarters';
export const DAYS = 'newsroom_visit_days';
export const ARTICLES = 'newsroom_visit_articles';
export const SOURCES = 'newsroom_visit_sources';
export const OFFSETS = 'newsroom_visit_offsets';
export const RESETS = 'newsroom_visit_resets';

/** YYYY-MM-DD */
const DAY_LENGTH = 10;
/** 96 bits in hexadecimal digits, which every collation keeps apart. */
const VISITOR_LENGTH = 24;
const HIT_ID_LENGTH = 36;
const TOKEN_LENGTH = 24;
/** A documentId, a colon and a locale. */
const ARTICLE_LENGTH = 64;
export const SOURCE_LENGTH = 100;

/**
 * Counters are kept by node (a small number that a process borrows), so that no row is written by
 * two processes at once, and by epoch: the number of the last reset, 0 before the first.
 */
export const visitsStep: TableStep = {
  name: '0006-visits',

  async up(schema) {
    const create = async (
      name: string,
      columns: Parameters<ReturnType<typeof schema>['createTable']>[1]
    ) => {
      if (!(await schema().hasTable(name))) await schema().createTable(name, columns);
    };

    await create(NODES, (table) => {
      table.integer('number').primary();
      table.string('token', TOKEN_LENGTH).notNullable();
      table.bigInteger('seen_at').notNullable();
    });

    await create(SALTS, (table) => {
      table.string('day', DAY_LENGTH).primary();
      table.string('salt', 64).notNullable();
    });

    // A day of hits, so that a retry counts once.
    await create(HITS, (table) => {
      table.string('id', HIT_ID_LENGTH).primary();
      table.bigInteger('received_at').notNullable().index('newsroom_visit_hits_received');
      table.integer('quarter').notNullable();
      table.integer('starts_visit').notNullable();
    });

    // Today's visitors, and yesterday's while a visit of theirs may go on.
    await create(VISITORS, (table) => {
      table.string('visitor', VISITOR_LENGTH).primary();
      table.string('day', DAY_LENGTH).notNullable().index('newsroom_visit_visitors_day');
      table.bigInteger('last_hit').notNullable().index('newsroom_visit_visitors_last');
      table.bigInteger('visit_start').notNullable();
      // Whether the same person came again after midnight, under the new day's name.
      table.integer('succeeded').notNullable().defaultTo(0);
    });

    await create(ARTICLE_VISITORS, (table) => {
      table.string('visitor', VISITOR_LENGTH).notNullable();
      table.string('article', ARTICLE_LENGTH).notNullable();
      table.string('day', DAY_LENGTH).notNullable().index('newsroom_visit_article_visitors_day');
      table.bigInteger('visit_start').notNullable();
      table.primary(['visitor', 'article'], 'newsroom_visit_article_visitors_pk');
    });

    // Quarter-hours since 1970 in UTC: every zone's hours and days are made of them.
    await create(QUARTERS, (table) => {
      table.integer('epoch').notNullable();
      table.integer('quarter').notNullable();
      table.integer('node').notNullable();
      table.integer('visits').notNullable();
      table.integer('page_views').notNullable();
      table.primary(['epoch', 'quarter', 'node'], 'newsroom_visit_quarters_pk');
    });

    await create(DAYS, (table) => {
      table.integer('epoch').notNullable();
      table.string('day', DAY_LENGTH).notNullable();
      table.integer('node').notNullable();
      table.integer('visitors').notNullable();
      table.primary(['epoch', 'day', 'node'], 'newsroom_visit_days_pk');
    });

    await create(ARTICLES, (table) => {
      table.integer('epoch').notNullable();
      table.string('article', ARTICLE_LENGTH).notNullable();
      table.string('day', DAY_LENGTH).notNullable();
      table.integer('node').notNullable();
      table.integer('visits').notNullable();
      table.integer('page_views').notNullable();
      table.integer('visitors').notNullable();
      table.primary(['epoch', 'article', 'day', 'node'], 'newsroom_visit_articles_pk');
      table.index(['epoch', 'day'], 'newsroom_visit_articles_day');
    });

    await create(SOURCES, (table) => {
      table.integer('epoch').notNullable();
      table.string('day', DAY_LENGTH).notNullable();
      // referrer, device or excluded
      table.string('kind', 10).notNullable();
      table.string('name', SOURCE_LENGTH).notNullable();
      table.integer('node').notNullable();
      table.integer('amount').notNullable();
      table.primary(['epoch', 'day', 'kind', 'name', 'node'], 'newsroom_visit_sources_pk');
    });

    await create(OFFSETS, (table) => {
      table.increments('id');
      table.integer('epoch').notNullable();
      table.string('day', DAY_LENGTH).notNullable();
      table.bigInteger('visits').notNullable();
      table.bigInteger('page_views').notNullable();
      table.text('reason').notNullable();
      table.string('set_by', 255).notNullable();
      table.bigInteger('set_at').notNullable();
    });

    // The id is the epoch that begins.
    await create(RESETS, (table) => {
      table.increments('id');
      table.bigInteger('visits_before').notNullable();
      table.text('reason').notNullable();
      table.string('set_by', 255).notNullable();
      table.bigInteger('set_at').notNullable();
    });
  },
};
