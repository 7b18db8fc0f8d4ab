import fs from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';

import type { Core } from '@strapi/strapi';

import { localesOf } from '../platform/locales';
import { OFFICIAL_DOCUMENT } from '../platform/uids';
import { removeFolder } from './jobs/job-folder';
import type { Job } from './jobs/job';
import { OUTCOMES } from './jobs/job';
import { allResults } from './jobs/result-store';
import { settle } from './jobs/settle';
import { takeUpload } from './jobs/upload';
import { headingsOf } from './reading/layout';
import type { ColumnMapping } from './registry/columns/fields';
import { REGISTRY_FIELDS, type RegistryField } from './registry/columns/fields';
import { ImportError } from './registry/import-error';
import { nameKey } from './run/names';
import type { Runner } from './run/runner';

/** What a shell is told; 1 for rows that were not imported, 2 for nothing that could be done. */
export const EXIT = { done: 0, rowsNotImported: 1, refused: 2 } as const;

export const REGISTRY_IMPORT_USAGE = `Usage: newsroom import-registry FILE [options]

Imports a register of official documents from an .xlsx or .csv file.

  --zip FILE            files that a column of the register names
  --dry-run             tells what would happen, and writes nothing
  --publish             publishes what is created or changed
  --create-missing      creates document types, issuing bodies and subjects
  --map FIELD=HEADING   the column of a field, where it is not guessed; several times
  --sheet NAME          the sheet of a workbook with several
  --heading-row NUMBER  the row of the headings, where it is not guessed
  --locale CODE         the language of the documents; the site's default one if left out

Fields: ${REGISTRY_FIELDS.join(', ')}.
`;

/** A mistake in the command itself. */
class UsageError extends Error {
  override readonly name = 'UsageError';
}

const parse = (argv: string[]) => {
  try {
    return parseArgs({
      args: argv,
      allowPositionals: true,
      options: {
        zip: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
        publish: { type: 'boolean', default: false },
        'create-missing': { type: 'boolean', default: false },
        map: { type: 'string', multiple: true, default: [] },
        sheet: { type: 'string' },
        'heading-row': { type: 'string' },
        locale: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
};

const isField = (name: string): name is RegistryField =>
  (REGISTRY_FIELDS as readonly string[]).includes(name);

const mapped = (guess: ColumnMapping, maps: readonly string[], headings: readonly string[]) => {
  const mapping = { ...guess };

  for (const map of maps) {
    const [field = '', heading = ''] = map.split(/=(.*)/s);
    const column = headings.findIndex((one) => nameKey(one) === nameKey(heading));

    if (!isField(field)) {
      throw new UsageError(`--map ${map}: use one of the fields ${REGISTRY_FIELDS.join(', ')}.`);
    }
    if (column < 0) {
      throw new UsageError(
        `--map ${map}: there is no column "${heading}". The columns are: ${headings.join(', ')}.`
      );
    }

    for (const other of REGISTRY_FIELDS) if (mapping[other] === column) delete mapping[other];
    mapping[field] = column;
  }

  if (mapping.number === undefined && mapping.abstract === undefined) {
    throw new UsageError(
      `No column was recognised as the number or the abstract. Say which it is: --map number=HEADING. The columns are: ${headings.join(', ')}.`
    );
  }

  return mapping;
};

const existing = async (file: string) => {
  const isFile = await fs.stat(file).then(
    (found) => found.isFile(),
    () => false
  );

  if (!isFile) throw new UsageError(`There is no file "${file}".`);

  return { path: file, name: path.basename(file) };
};

type Write = (text: string) => void;

/** Every tenth of the rows, so that a log of it stays short. */
const progressWriter = (write: Write) => {
  let tenth = 0;

  return ({ doneRows, totalRows }: Job): void => {
    const reached = Math.floor((10 * doneRows) / Math.max(1, totalRows));

    if (reached > tenth) write(`${doneRows} of ${totalRows} rows\n`);
    tenth = Math.max(tenth, reached);
  };
};

const report = async (strapi: Core.Strapi, job: Job, write: Write): Promise<number> => {
  for await (const { row, problems } of allResults(strapi, job.id)) {
    for (const { column, level, words } of problems) {
      write(`row ${row}${column && `, ${column}`}: ${level}: ${words.en}\n`);
    }
  }

  write(`${OUTCOMES.map((outcome) => `${outcome}: ${job.counts[outcome]}`).join(', ')}\n`);
  if (job.message) write(`${job.message.en}\n`);
  if (job.status !== 'done') return EXIT.refused;

  return job.counts.error > 0 ? EXIT.rowsNotImported : EXIT.done;
};

interface Values {
  'dry-run': boolean;
  publish: boolean;
  'create-missing': boolean;
  map: string[];
  sheet?: string;
  'heading-row'?: string;
  locale: string;
}

const headingRowOf = (text: string | undefined): number | undefined => {
  if (text === undefined) return undefined;
  if (!/^\d{1,7}$/.test(text)) {
    throw new UsageError(`--heading-row ${text}: give the row's number, or 0 where there is none.`);
  }

  return Number(text);
};

const begin = async (
  strapi: Core.Strapi,
  { store }: Runner,
  id: string,
  values: Values
): Promise<void> => {
  const job = (await store.find(id)) as Job;
  const { layout, options, totalRows } = await settle(strapi, job, {
    sheet: values.sheet,
    headingRow: headingRowOf(values['heading-row']),
    locale: values.locale,
    createMissing: values['create-missing'],
    publish: values.publish,
  });
  const mapping = mapped(options.mapping, values.map, headingsOf(layout.columns));

  if (totalRows === 0) {
    throw new UsageError(
      `There are no rows below row ${layout.headingRow}, which was taken for the headings. Say which row they are: --heading-row NUMBER.`
    );
  }

  await store.begin(id, {
    mode: values['dry-run'] ? 'dry-run' : 'import',
    layout,
    totalRows,
    options: { ...options, mapping },
  });
};

const importRegister = async (strapi: Core.Strapi, argv: string[], write: Write) => {
  const { values, positionals } = parse(argv);
  const [file, ...others] = positionals;

  if (values.help) {
    write(REGISTRY_IMPORT_USAGE);

    return EXIT.done;
  }
  if (file === undefined || others.length > 0) throw new UsageError('Name one file to import.');

  const { runner } = strapi.plugin('newsroom').service('registryImports') as { runner: Runner };
  const [locale = ''] = await localesOf(strapi).resolve(OFFICIAL_DOCUMENT, values.locale);
  const id = await takeUpload(strapi, runner.store, {
    sheet: await existing(file),
    archive: values.zip === undefined ? null : await existing(values.zip),
    ownerId: null,
    locale,
    keep: true,
  });

  try {
    await begin(strapi, runner, id, { ...values, locale });
  } catch (error) {
    await runner.store.remove(id);
    await removeFolder(strapi, id);
    throw error;
  }

  if (!(await runner.runNow(id, progressWriter(write)))) {
    write('Another process has taken up the import; the panel shows how it gets on.\n');

    return EXIT.refused;
  }

  return report(strapi, (await runner.store.find(id)) as Job, write);
};

/**
 * Imports a register as the panel does, for the command line.
 *
 * @param argv what stands behind the command's name.
 * @param write takes what is told on the way: English, lines with their ends.
 * @returns the exit code, one of {@link EXIT}.
 */
export const registryImportCommand = async (
  strapi: Core.Strapi,
  argv: string[],
  write: Write
): Promise<number> => {
  try {
    return await importRegister(strapi, argv, write);
  } catch (error) {
    if (error instanceof UsageError) write(`${error.message}\n\n${REGISTRY_IMPORT_USAGE}`);
    else if (error instanceof ImportError) write(`${error.message}\n`);
    else if (error instanceof Error && error.name === 'ValidationError') {
      write(`${error.message}\n`);
    } else throw error;

    return EXIT.refused;
  }
};
