import type { TableStep } from '../../platform/tables';

/**
 * What queries need of the published documents, derived at each publication and keyed by
 * `documentId`: the register itself, one row a language; the subjects; the relations, each led to
 * its target where that is published; and the state of validity over time.
 */
export const REGISTER = 'newsroom_document_register';
export const SUBJECTS = 'newsroom_document_subjects';
export const LINKS = 'newsroom_document_links';
export const TIMELINES = 'newsroom_document_timelines';
export const PERIODS = 'newsroom_document_periods';
export const VERSION = 'newsroom_register_version';

/** Days compare as text, so that the open ends of a period need no condition of their own. */
export const FIRST_DAY = '0000-01-01';
export const LAST_DAY = '9999-12-31';

const DOCUMENT_ID = 50;
const DAY = 10;
const KEY = 120;

export const registerStep: TableStep = {
  name: '0004-document-register',
  async up(schema) {
    if (!(await schema().hasTable(REGISTER))) {
      await schema().createTable(REGISTER, (columns) => {
        columns.increments('id');
        // The row that was published: its id is another one at each publication.
        columns.integer('entry_id').notNullable();
        columns.string('document_id', DOCUMENT_ID).notNullable();
        columns.string('locale', 40).notNullable();
        columns.integer('is_main').notNullable();
        columns.string('number', KEY);
        columns.string('number_key', KEY);
        columns.string('type_id', DOCUMENT_ID);
        columns.string('body_id', DOCUMENT_ID);
        columns.integer('year');
        columns.string('signer', 200);
        columns.string('signer_key', 200);
        columns.string('issue_date', DAY);
        columns.string('effective_date', DAY);
        columns.string('expiry_date', DAY);
        columns.string('override_state', 30);
        columns.text('override_reason');
        columns.string('override_from', DAY);
        columns.text('abstract');
        columns.text('folded');
        columns.unique(['document_id', 'locale'], { indexName: 'newsroom_register_document_uq' });
        columns.index(['entry_id'], 'newsroom_register_entry_idx');
        columns.index(['number_key'], 'newsroom_register_key_idx');
        columns.index(['locale', 'number_key'], 'newsroom_register_locale_key_idx');
        columns.index(['locale', 'issue_date', 'document_id'], 'newsroom_register_issue_idx');
        columns.index(['locale', 'type_id'], 'newsroom_register_type_idx');
        columns.index(['locale', 'body_id'], 'newsroom_register_body_idx');
        columns.index(['locale', 'year'], 'newsroom_register_year_idx');
        columns.index(['locale', 'signer_key'], 'newsroom_register_signer_idx');
      });
    }
    if (!(await schema().hasTable(SUBJECTS))) {
      await schema().createTable(SUBJECTS, (columns) => {
        columns.increments('id');
        columns.string('document_id', DOCUMENT_ID).notNullable();
        columns.string('locale', 40).notNullable();
        columns.string('subject_id', DOCUMENT_ID).notNullable();
        columns.index(['locale', 'subject_id', 'document_id'], 'newsroom_doc_subjects_subject_idx');
        columns.index(['document_id'], 'newsroom_doc_subjects_document_idx');
      });
    }
    if (!(await schema().hasTable(LINKS))) {
      await schema().createTable(LINKS, (columns) => {
        columns.increments('id');
        columns.string('source_id', DOCUMENT_ID).notNullable();
        columns.integer('position').notNullable();
        columns.string('kind', 30).notNullable();
        columns.string('chosen_id', DOCUMENT_ID);
        columns.string('number', KEY);
        columns.text('title');
        columns.text('url');
        columns.string('target_key', KEY);
        columns.string('target_id', DOCUMENT_ID);
        columns.index(['source_id'], 'newsroom_doc_links_source_idx');
        columns.index(['target_id'], 'newsroom_doc_links_target_idx');
        columns.index(['chosen_id'], 'newsroom_doc_links_chosen_idx');
        columns.index(['target_key'], 'newsroom_doc_links_key_idx');
      });
    }
    if (!(await schema().hasTable(TIMELINES))) {
      await schema().createTable(TIMELINES, (columns) => {
        columns.string('document_id', DOCUMENT_ID).primary();
        columns.text('timeline', 'mediumtext').notNullable();
      });
    }
    if (!(await schema().hasTable(PERIODS))) {
      await schema().createTable(PERIODS, (columns) => {
        columns.increments('id');
        columns.string('document_id', DOCUMENT_ID).notNullable();
        columns.string('locale', 40).notNullable();
        columns.string('state', 30).notNullable();
        columns.string('from_date', DAY).notNullable();
        columns.string('until_date', DAY).notNullable();
        columns.string('issue_date', DAY);
        columns.index(
          ['locale', 'state', 'from_date', 'until_date', 'document_id'],
          'newsroom_doc_periods_state_idx'
        );
        columns.index(
          ['locale', 'state', 'issue_date', 'document_id', 'from_date', 'until_date'],
          'newsroom_doc_periods_issue_idx'
        );
        columns.index(['document_id', 'locale', 'from_date'], 'newsroom_doc_periods_document_idx');
      });
    }
    if (!(await schema().hasTable(VERSION))) {
      await schema().createTable(VERSION, (columns) => {
        columns.integer('id').primary();
        columns.bigInteger('version').notNullable();
      });
    }
  },
};
