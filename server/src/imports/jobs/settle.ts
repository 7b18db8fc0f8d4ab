import type { Core } from '@strapi/strapi';

import { countRows, layoutOf } from '../reading/layout';
import { openSheet } from '../reading/source';
import type { ColumnMapping } from '../registry/columns/fields';
import type { ImportOptions, Job, Layout } from './job';

/** What an editor has chosen; what is left out stays as it was. */
export interface Choices {
  sheet?: string;
  headingRow?: number;
  mapping?: ColumnMapping;
  locale?: string;
  createMissing?: boolean;
  publish?: boolean;
}

export interface Settled {
  layout: Layout;
  options: ImportOptions;
  totalRows: number;
}

/**
 * The job with an editor's choices. Another sheet, or other headings, are read from the file and
 * their columns guessed anew.
 *
 * @throws ImportError
 */
export const settle = async (strapi: Core.Strapi, job: Job, choices: Choices): Promise<Settled> => {
  const { sheet = job.layout.sheet, headingRow, ...given } = choices;
  const chosen = Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== undefined)
  ) as typeof given;
  const isSame =
    sheet === job.layout.sheet &&
    (headingRow === undefined || headingRow === job.layout.headingRow);
  const options: ImportOptions = { ...job.options, ...chosen };

  if (isSame) return { layout: job.layout, options, totalRows: job.totalRows };

  const opened = await openSheet(strapi, job, sheet);
  const { layout, mapping } = await layoutOf(opened, headingRow);

  return {
    layout,
    options: { ...options, mapping: chosen.mapping ?? mapping },
    totalRows: await countRows(opened, layout),
  };
};
