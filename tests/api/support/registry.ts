import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import type { Job, JobStatus, RowResult } from '../../../server/src/imports/jobs/job';
import { readSheet } from '../../../server/src/imports/registry/sheets/read-sheet';
import type { OutputCell } from '../../../server/src/platform/spreadsheets/write-xlsx';
import { writeXlsx } from '../../../server/src/platform/spreadsheets/write-xlsx';
import type { Runner } from '../../../server/src/imports/run/runner';
import type { Answer, Site } from './site';
import { ADMIN } from './site';

export const DOCUMENT = 'plugin::newsroom.official-document';

export const HEADINGS = [
  'STT',
  'Số, ký hiệu',
  'Loại văn bản',
  'Cơ quan ban hành',
  'Ngày ban hành',
  'Trích yếu',
  'Người ký',
  'Lĩnh vực',
  'Tệp đính kèm',
];

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'newsroom-registers-'));
let files = 0;

export const freePath = (name: string): string => {
  files += 1;

  return path.join(folder, `${files}-${name}`);
};

export const xlsx = async (
  rows: readonly (readonly OutputCell[])[],
  headings: readonly string[] = HEADINGS
): Promise<Buffer> => {
  const file = freePath('register.xlsx');

  await writeXlsx(file, headings, rows);

  return fs.readFileSync(file);
};

/** The cells of a downloaded workbook, row by row, its headings first. */
export const cellsOf = async (workbook: Buffer): Promise<unknown[][]> => {
  const file = freePath('download.xlsx');
  const rows: unknown[][] = [];

  fs.writeFileSync(file, workbook);
  for await (const { cells } of (await readSheet(file, { name: 'download.xlsx' })).rows()) {
    rows.push([...cells]);
  }

  return rows;
};

export const removeRegisters = (): void => fs.rmSync(folder, { recursive: true, force: true });

type Content = Buffer | string;

export const formOf = (sheet: Content, name: string, zip?: Content): FormData => {
  const form = new FormData();

  form.append('files', new Blob([new Uint8Array(Buffer.from(sheet as string))]), name);
  if (zip)
    form.append('files', new Blob([new Uint8Array(Buffer.from(zip as string))]), 'files.zip');

  return form;
};

interface Data<Value> {
  data: Value;
  error?: { message: string; details: { code?: string; words?: { en: string; vi: string } } };
}

const PATH = '/newsroom/registry-imports';

/** The import page's own requests, as the super administrator. */
export const importPage = (site: Site) => ({
  upload: (sheet: Content, name = 'register.xlsx', zip?: Content): Promise<Answer<Data<Job>>> =>
    site.admin('POST', PATH, formOf(sheet, name, zip)),

  post: <Value = Job>(id: string, step: string, body: object = {}): Promise<Answer<Data<Value>>> =>
    site.admin('POST', `${PATH}/${id}/${step}`, body),

  get: async (id: string): Promise<Job> =>
    (await site.admin<Data<Job>>('GET', `${PATH}/${id}`)).body.data,

  problems: async (id: string): Promise<RowResult[]> =>
    (await site.admin<Data<RowResult[]>>('GET', `${PATH}/${id}/problems?pageSize=100`)).body.data,

  remove: (id: string) => site.admin('DELETE', `${PATH}/${id}`),

  async settled(id: string): Promise<Job> {
    const atWork: JobStatus[] = ['checking', 'running'];

    for (;;) {
      const job = await this.get(id);

      if (!atWork.includes(job.status)) return job;

      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  },

  /** Uploads, starts and waits for the end. */
  async run(
    sheet: Content,
    options: object = {},
    { name, zip }: { name?: string; zip?: Content } = {}
  ): Promise<Job> {
    const { body, status } = await this.upload(sheet, name, zip);

    if (status !== 201) throw new Error(`${status}: ${JSON.stringify(body)}`);

    const started = await this.post(body.data.id, 'start', options);

    if (started.status !== 200)
      throw new Error(`${started.status}: ${JSON.stringify(started.body)}`);

    return this.settled(body.data.id);
  },
});

interface Named {
  name: string;
}

export interface StoredDocument {
  documentId: string;
  number: string | null;
  abstract: string;
  updatedAt: string;
  documentType: Named | null;
  issuingBody: Named | null;
  subjects: Named[];
  attachments: Array<{ file: Named & { id: number; mime: string } }>;
}

export const documents = async (site: Site): Promise<StoredDocument[]> =>
  site.strapi.db.query(DOCUMENT).findMany({
    where: { publishedAt: null },
    orderBy: { number: 'asc' },
    populate: {
      documentType: true,
      issuingBody: true,
      subjects: true,
      attachments: { populate: ['file'] },
    },
  });

/** The imports' own, log-ins, and what other features note in the background. */
const NOT_COMPARED = new Set([
  'newsroom_registry_jobs',
  'newsroom_registry_results',
  'newsroom_file_checksums',
  'strapi_sessions',
  'strapi_core_store_settings',
]);

/** Every row of every table that an import could change. */
export const allTables = async (site: Site): Promise<Record<string, string[]>> => {
  const knex = site.strapi.db.connection;
  const tables = (await site.strapi.db.dialect.schemaInspector.getTables()).filter(
    (table: string) => !NOT_COMPARED.has(table)
  );
  const rows: Record<string, string[]> = {};

  for (const table of tables) {
    rows[table] = (await knex(table)).map((row: object) => JSON.stringify(row)).sort();
  }

  return rows;
};

/** Takes away what a test imported. */
export const removeDocuments = async (site: Site): Promise<void> => {
  for (const { documentId } of await documents(site)) {
    await site.strapi.documents(DOCUMENT as never).delete({ documentId, locale: '*' } as never);
  }
};

interface Service {
  runner: Runner;
}

export const runnerOf = (site: Site): Runner =>
  (site.strapi.plugin('newsroom').service('registryImports') as Service).runner;

/** Takes away the uploaded files of all imports. */
export const removeImports = async (site: Site): Promise<void> => {
  for (const { id } of await runnerOf(site).store.list(200)) await importPage(site).remove(id);
};

/** The super administrator's token, for downloads. */
export const tokenOf = async (site: Site): Promise<string> =>
  (await site.request<{ data: { token: string } }>('POST', '/admin/login', ADMIN)).body.data.token;

export const download = async (site: Site, path: string): Promise<Response> =>
  fetch(`${site.url}/newsroom/${path}`, {
    headers: { Authorization: `Bearer ${await tokenOf(site)}` },
  });

type Tables = Record<string, string[]>;

/** The tables that are not as they were: the rows themselves would fill the screen. */
export const changedTables = (before: Tables, after: Tables): string[] =>
  Object.keys({ ...before, ...after }).filter(
    (table) => JSON.stringify(before[table]) !== JSON.stringify(after[table])
  );
