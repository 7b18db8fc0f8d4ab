import type { Core } from '@strapi/strapi';

import type { Job, Outcome } from '../jobs/job';
import type { RegistryRow } from '../registry/rows/registry-row';
import { changedFields, planRow } from '../run/plan-row';
import { isRepeated } from '../run/read-row';
import { openRun } from '../run/run-job';

const PREVIEW_ROWS = 20;

export interface PreviewRow {
  row: number;
  outcome: Outcome;
  values: RegistryRow;
  changes: string[];
}

/** The first rows as they will be. */
export const previewOf = async (strapi: Core.Strapi, job: Job): Promise<PreviewRow[]> => {
  const { sheet, sequence, context, close } = await openRun(strapi, job);
  const rows: PreviewRow[] = [];

  try {
    for await (const row of sheet.rows({ headingRow: job.layout.headingRow })) {
      if (row.number < job.layout.firstDataRow) continue;

      const read = await sequence.read(row);
      const plan = isRepeated(read) ? null : await planRow(context, read);

      rows.push({
        row: row.number,
        outcome: plan?.outcome ?? 'skipped',
        values: read.row,
        changes: plan ? changedFields(plan) : [],
      });
      if (rows.length >= PREVIEW_ROWS) break;
    }
  } finally {
    close();
  }

  return rows;
};
