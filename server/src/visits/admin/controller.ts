import type { Core } from '@strapi/strapi';

import { parseRequest } from '../../platform/parse-request';
import type { DownloadContext } from '../../platform/spreadsheets/download';
import { sendCsv, sendWorkbook } from '../../platform/spreadsheets/download';
import type { VisitSettings, VisitSettingsAnswer } from '../contract';
import { articleRequest } from '../reading/requests';
import type { VisitSettingsService } from '../settings/settings';
import { answering } from '../statistics/answering';
import { rangeSchema } from '../statistics/range';
import type { VisitStatisticsService } from '../statistics/service';
import { articlesTable, seriesTable } from './export';
import { exportRequest, offsetRequest, resetRequest } from './requests';

interface Administrator {
  firstname?: string | null;
  lastname?: string | null;
  username?: string | null;
  email?: string | null;
}

interface Context extends DownloadContext {
  params: Record<string, string | undefined>;
  query: Record<string, unknown>;
  request: { body?: unknown };
  state: { user: Administrator };
  status: number;
  set(header: string, value: string): void;
}

const MAX_NAME = 255;

/** As a reader of the history knows them; the address tells two of one name apart. */
const nameOf = ({ firstname, lastname, username, email }: Administrator): string => {
  const name = [firstname, lastname].filter(Boolean).join(' ') || username;
  const full = name && email ? `${name} (${email})` : (name ?? email ?? '');

  return full.slice(0, MAX_NAME);
};

export const visitsController = ({ strapi }: { strapi: Core.Strapi }) => {
  const plugin = () => strapi.plugin('newsroom');
  const statistics = () => plugin().service('visitStatistics') as VisitStatisticsService;
  const settings = () => plugin().service('visitSettings') as VisitSettingsService;

  const apiUrl = (): string => {
    const server = String(strapi.config.get('server.absoluteUrl', ''));
    const prefix = String(strapi.config.get('api.rest.prefix', '/api'));

    return server.replace(/\/+$/, '') + prefix;
  };

  const settingsAnswer = ({ publicFigures, allowedOrigins }: VisitSettings) =>
    ({
      publicFigures,
      allowedOrigins,
      timeZone: statistics().timeZone,
      apiUrl: apiUrl(),
    }) satisfies VisitSettingsAnswer;

  return {
    overview: answering(async (ctx: Context) => {
      ctx.body = { data: await statistics().overview() };
    }),

    report: answering(async (ctx: Context) => {
      ctx.body = { data: await statistics().report(parseRequest(rangeSchema, ctx.query)) };
    }),

    article: answering(async (ctx: Context) => {
      const { documentId, locale } = parseRequest(articleRequest, {
        ...ctx.query,
        documentId: ctx.params.documentId,
      });

      ctx.body = { data: await statistics().article(documentId, { locale, isPublic: false }) };
    }),

    download: answering(async (ctx: Context) => {
      const { format, of, lang, ...range } = parseRequest(exportRequest, ctx.query);
      const { headings, rows } =
        of === 'articles'
          ? articlesTable(await statistics().articlesIn(range), lang)
          : seriesTable(await statistics().series(range), range.interval, lang);
      const name = `visits-${of}-${range.from}-${range.to}.${format}`;
      const send = format === 'csv' ? sendCsv : sendWorkbook;

      send(strapi, ctx, { name, headings, rows });
    }),

    settings: answering(async (ctx: Context) => {
      ctx.body = { data: settingsAnswer(await settings().get()) };
    }),

    saveSettings: answering(async (ctx: Context) => {
      ctx.body = { data: settingsAnswer(await settings().save(ctx.request.body)) };
    }),

    offsets: answering(async (ctx: Context) => {
      ctx.body = { data: await statistics().offsets() };
    }),

    addOffset: answering(async (ctx: Context) => {
      const offset = parseRequest(offsetRequest(statistics().today()), ctx.request.body);

      ctx.body = { data: await statistics().addOffset(offset, nameOf(ctx.state.user)) };
      ctx.status = 201;
    }),

    reset: answering(async (ctx: Context) => {
      const { reason } = parseRequest(resetRequest, ctx.request.body);

      ctx.body = { data: await statistics().reset(reason, nameOf(ctx.state.user)) };
      ctx.status = 201;
    }),

    history: answering(async (ctx: Context) => {
      ctx.body = { data: await statistics().history() };
    }),
  };
};
