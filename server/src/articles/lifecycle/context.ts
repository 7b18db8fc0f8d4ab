import type { Modules } from '@strapi/strapi';

export type Data = Record<string, unknown>;
export type Context = Modules.Documents.Middleware.Context;
export type Next = () => Promise<unknown>;

/** The parameters of a call of the Document Service, as far as they concern us. */
export interface Params {
  documentId?: string;
  locale?: unknown;
  status?: string;
  sort?: unknown;
  data?: Data;
}

export const paramsOf = (ctx: Context): Params => ctx.params;
