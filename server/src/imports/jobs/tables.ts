import type { TableStep } from '../../platform/tables';

/** One row an import; `runner` and `heartbeat` say which process works on it. */
export const JOBS = 'newsroom_registry_jobs';
/** What became of each row of each import. */
export const RESULTS = 'newsroom_registry_results';
/** Which document a row without a number of its own, or with an own id, was imported as. */
export const IDENTITIES = 'newsroom_registry_ids';
/** The bytes of files that imports have put into the media library. */
export const STORED_FILES = 'newsroom_registry_files';

const JOB_ID = 32;
const DOCUMENT_ID = 50;
const SHA256 = 'char(64)';

export const registryImportsStep: TableStep = {
  name: '0005-registry-imports',
  async up(schema) {
    if (!(await schema().hasTable(JOBS))) {
      await schema().createTable(JOBS, (columns) => {
        columns.string('id', JOB_ID).primary();
        columns.string('status', 20).notNullable();
        columns.string('mode', 20).notNullable();
        columns.string('file_name', 255).notNullable();
        columns.string('archive_name', 255);
        columns.text('layout', 'mediumtext').notNullable();
        columns.text('options', 'mediumtext').notNullable();
        columns.text('message');
        columns.integer('total_rows').notNullable();
        columns.integer('done_rows').notNullable();
        columns.integer('next_row').notNullable();
        columns.integer('created_count').notNullable().defaultTo(0);
        columns.integer('updated_count').notNullable().defaultTo(0);
        columns.integer('unchanged_count').notNullable().defaultTo(0);
        columns.integer('skipped_count').notNullable().defaultTo(0);
        columns.integer('error_count').notNullable().defaultTo(0);
        columns.integer('owner_id');
        columns.string('runner', 40);
        columns.bigInteger('heartbeat').notNullable().defaultTo(0);
        columns.bigInteger('created_ms').notNullable();
        columns.bigInteger('updated_ms').notNullable();
        columns.index(['status', 'updated_ms'], 'newsroom_registry_jobs_status_idx');
      });
    }
    if (!(await schema().hasTable(RESULTS))) {
      await schema().createTable(RESULTS, (columns) => {
        columns.increments('id');
        columns.string('job_id', JOB_ID).notNullable();
        columns.integer('row_number').notNullable();
        columns.string('outcome', 20).notNullable();
        columns.string('level', 10);
        columns.string('document_id', DOCUMENT_ID);
        columns.text('number');
        columns.text('changes');
        columns.text('problems', 'mediumtext');
        columns.unique(['job_id', 'row_number'], { indexName: 'newsroom_registry_results_row_uq' });
        columns.index(['job_id', 'level', 'row_number'], 'newsroom_registry_results_level_idx');
      });
    }
    if (!(await schema().hasTable(IDENTITIES))) {
      await schema().createTable(IDENTITIES, (columns) => {
        columns.increments('id');
        columns.specificType('identity', SHA256).notNullable();
        columns.text('own_id');
        columns.string('document_id', DOCUMENT_ID).notNullable();
        columns.unique(['identity'], { indexName: 'newsroom_registry_ids_identity_uq' });
        columns.index(['document_id'], 'newsroom_registry_ids_document_idx');
      });
    }
    if (!(await schema().hasTable(STORED_FILES))) {
      await schema().createTable(STORED_FILES, (columns) => {
        columns.increments('id');
        columns.integer('file_id').notNullable();
        columns.bigInteger('bytes').notNullable();
        columns.specificType('sha256', SHA256).notNullable();
        columns.index(['sha256'], 'newsroom_registry_files_sha_idx');
        columns.index(['file_id'], 'newsroom_registry_files_file_idx');
      });
    }
  },
};
