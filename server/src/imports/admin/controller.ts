import type { Core } from '@strapi/strapi';

import { localesOf } from '../../platform/locales';
import { parseRequest } from '../../platform/parse-request';
import type { DownloadContext } from '../../platform/spreadsheets/download';
import { sendWorkbook } from '../../platform/spreadsheets/download';
import { OFFICIAL_DOCUMENT } from '../../platform/uids';
import { hasFiles, removeFolder } from '../jobs/job-folder';
import type { Job, JobMode } from '../jobs/job';
import { problemPage } from '../jobs/result-store';
import type { Choices, Settled } from '../jobs/settle';
import { settle } from '../jobs/settle';
import { takeUpload } from '../jobs/upload';
import { previewOf } from '../reading/preview';
import type { Runner } from '../run/runner';
import type { Language } from '../spreadsheets/headings';
import { reportHeadings, reportRows } from '../spreadsheets/report';
import type { Ability } from './abilities';
import { checkMayImport } from './abilities';
import { asAnswer, badRequest, conflict, notFound } from './answers';
import { checkRequest, columnsRequest, problemsRequest, startRequest } from './requests';
import { uploadedFiles } from './uploaded-files';

/** Imports of the past that the page lists. */
const LISTED = 50;

export interface AdminContext extends DownloadContext {
  params: { id: string };
  query: Record<string, unknown>;
  request: { body?: unknown; files?: Record<string, unknown> };
  state: { user: { id: number }; userAbility: Ability };
  status: number;
}

export const languageOf = ({ query }: Pick<AdminContext, 'query'>): Language =>
  query.lang === 'vi' ? 'vi' : 'en';

const withoutExtension = (name: string): string => name.replace(/\.[^.]{1,5}$/, '');

export const createImportsController = (strapi: Core.Strapi, runner: () => Runner) => {
  const locales = localesOf(strapi);

  const jobOf = async ({ params }: AdminContext): Promise<Job> => {
    const job = await runner().store.find(params.id);

    if (!job) throw notFound();

    return job;
  };

  const withFiles = async (ctx: AdminContext): Promise<Job> => {
    const job = await jobOf(ctx);

    if (!(await hasFiles(strapi, job.id))) throw badRequest('files-gone');

    return job;
  };

  const localeOf = async (locale: string | undefined): Promise<string> => {
    try {
      return (await locales.resolve(OFFICIAL_DOCUMENT, locale))[0] ?? '';
    } catch {
      throw badRequest('unknown-locale');
    }
  };

  const settled = async (job: Job, choices: Choices): Promise<Settled> => {
    const locale = await localeOf(choices.locale || job.options.locale);
    const result = await settle(strapi, job, { ...choices, locale });
    const { mapping } = result.options;
    const columns = Object.values(mapping);

    if (new Set(columns).size < columns.length) throw badRequest('mapping-repeats-column');
    if (mapping.number === undefined && mapping.abstract === undefined) {
      throw badRequest('mapping-needs-number');
    }
    if (result.totalRows === 0) throw badRequest('no-rows');

    return result;
  };

  const begin = async (job: Job, result: Settled, mode: JobMode): Promise<void> => {
    if (!(await runner().store.begin(job.id, { ...result, mode }))) throw conflict('at-work');

    runner().wake();
  };

  /** Refusals of files come out as answers. */
  const answering =
    (action: (ctx: AdminContext) => Promise<void>) =>
    async (ctx: AdminContext): Promise<void> => {
      try {
        await action(ctx);
      } catch (error) {
        throw asAnswer(error);
      }
    };

  return {
    find: answering(async (ctx) => {
      ctx.body = { data: await runner().store.list(LISTED) };
    }),

    findOne: answering(async (ctx) => {
      const job = await jobOf(ctx);

      ctx.body = { data: { ...job, hasFiles: await hasFiles(strapi, job.id) } };
    }),

    upload: answering(async (ctx) => {
      const { sheet, archive } = uploadedFiles(ctx.request.files);
      const id = await takeUpload(strapi, runner().store, {
        sheet,
        archive,
        ownerId: ctx.state.user.id,
        locale: await localeOf(undefined),
        keep: false,
      });

      ctx.status = 201;
      ctx.body = { data: await runner().store.find(id) };
    }),

    columns: answering(async (ctx) => {
      const job = await withFiles(ctx);
      const choices = parseRequest(columnsRequest, ctx.request.body);
      const { layout, options, totalRows } = await settle(strapi, job, choices);

      ctx.body = { data: { layout, mapping: options.mapping, totalRows } };
    }),

    check: answering(async (ctx) => {
      const job = await withFiles(ctx);
      const result = await settled(job, parseRequest(checkRequest, ctx.request.body));
      const rows = await previewOf(strapi, { ...job, ...result });

      await begin(job, result, 'check');
      ctx.body = { data: { rows } };
    }),

    start: answering(async (ctx) => {
      const job = await withFiles(ctx);
      const { dryRun, ...choices } = parseRequest(startRequest, ctx.request.body);
      const result = await settled(job, choices);

      if (!dryRun) checkMayImport(strapi, ctx.state.userAbility, result.options);

      await begin(job, result, dryRun ? 'dry-run' : 'import');
      ctx.body = { data: await runner().store.find(job.id) };
    }),

    preview: answering(async (ctx) => {
      ctx.body = { data: await previewOf(strapi, await withFiles(ctx)) };
    }),

    problems: answering(async (ctx) => {
      const job = await jobOf(ctx);
      const { page, pageSize, level } = parseRequest(problemsRequest, ctx.query);
      const { results, total } = await problemPage(strapi, job.id, { level, page, pageSize });

      ctx.body = { data: results, meta: { pagination: { page, pageSize, total } } };
    }),

    cancel: answering(async (ctx) => {
      const job = await jobOf(ctx);

      if (!(await runner().store.cancel(job.id))) throw conflict('not-at-work');

      runner().interrupt(job.id);
      ctx.body = { data: await runner().store.find(job.id) };
    }),

    resume: answering(async (ctx) => {
      const job = await withFiles(ctx);

      if (job.mode === 'import') checkMayImport(strapi, ctx.state.userAbility, job.options);
      if (!(await runner().store.resume(job))) throw conflict('not-to-be-resumed');

      runner().wake();
      ctx.body = { data: await runner().store.find(job.id) };
    }),

    remove: answering(async (ctx) => {
      const job = await jobOf(ctx);

      if (!(await runner().store.remove(job.id))) throw conflict('at-work');

      await removeFolder(strapi, job.id);
      ctx.body = { data: null };
    }),

    report: answering(async (ctx) => {
      const job = await jobOf(ctx);
      const language = languageOf(ctx);

      sendWorkbook(strapi, ctx, {
        name: `${withoutExtension(job.fileName)}-report.xlsx`,
        headings: reportHeadings(language),
        rows: reportRows(strapi, job, language),
      });
    }),
  };
};
