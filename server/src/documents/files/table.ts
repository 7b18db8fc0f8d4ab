import type { TableStep } from '../../platform/tables';

/**
 * What was found in the stored bytes of attached files. The present record of a file has no
 * `replaced_at`; a former one stays as the trace of bytes that were replaced.
 *
 * `present_file_id` repeats `file_id` while a record is the present one and is null afterwards. It is
 * unique, and in all three databases a unique index holds any number of nulls: whatever races,
 * a file never has two present records.
 */
export const FILE_CHECKSUMS = 'newsroom_file_checksums';

export const fileChecksumsStep: TableStep = {
  name: '0003-file-checksums',
  async up(schema) {
    if (await schema().hasTable(FILE_CHECKSUMS)) return;

    await schema().createTable(FILE_CHECKSUMS, (columns) => {
      columns.increments('id');
      columns.integer('file_id').notNullable();
      columns.integer('present_file_id');
      columns.specificType('sha256', 'char(64)').notNullable();
      columns.bigInteger('size').notNullable();
      columns.integer('page_count');
      columns.boolean('has_signature_field');
      columns.bigInteger('recorded_at').notNullable();
      columns.bigInteger('replaced_at');
      columns.index(['file_id'], 'newsroom_file_checksums_file_idx');
      columns.unique(['present_file_id'], { indexName: 'newsroom_file_checksums_present_uq' });
    });
  },
};
