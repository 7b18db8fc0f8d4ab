import type { Core } from '@strapi/strapi';
import { z } from 'zod';

import { parseRequest } from '../../platform/parse-request';
import { FIGURES, type VisitSettings } from '../contract';
import { ORIGIN_PROBLEMS, readOrigin } from '../gates';
import { createFresh } from '../statistics/fresh';
import { within } from '../statistics/unavailable';

const STORE = { type: 'plugin', name: 'newsroom', key: 'visit-settings' } as const;

const MAX_ORIGINS = 100;
const MAX_ORIGIN = 300;

/** How long a node goes on with settings that another one has changed. */
const MAX_AGE_MS = 1_000;

/** A connection to a database that is gone would be waited for far longer. */
const READ_WITHIN_MS = 5_000;

const origin = z
  .string()
  .max(MAX_ORIGIN)
  .transform((text, context) => {
    const { ok, error } = readOrigin(text);

    if (ok !== undefined) return ok;

    context.addIssue({ code: 'custom', message: `"${text}" ${ORIGIN_PROBLEMS[error]}` });

    return z.NEVER;
  });

const settingsSchema = z.strictObject({
  publicFigures: z
    .array(z.enum(FIGURES))
    .transform((figures) => FIGURES.filter((figure) => figures.includes(figure))),
  allowedOrigins: z
    .array(origin)
    .max(MAX_ORIGINS)
    .transform((origins) => [...new Set(origins)]),
});

const STANDARD: VisitSettings = { publicFigures: [...FIGURES], allowedOrigins: [] };

/** What an administrator decides in the panel, the same on every node within a second. */
export interface VisitSettingsService {
  /**
   * At most a second old; the last known ones while the database does not answer.
   *
   * @throws the database's error where nothing has been read yet
   */
  get(): Promise<VisitSettings>;
  /** @throws ValidationError that names the field */
  save(settings: unknown): Promise<VisitSettings>;
}

export const visitSettings = ({ strapi }: { strapi: Core.Strapi }): VisitSettingsService => {
  const kept = createFresh(
    async () => ({
      ...STANDARD,
      ...((await within(READ_WITHIN_MS, strapi.store.get(STORE))) as object | null),
    }),
    MAX_AGE_MS
  );

  return {
    async get() {
      try {
        return await kept.get();
      } catch (error) {
        const last = kept.last();

        if (!last) throw error;

        return last.value;
      }
    },

    async save(settings) {
      const value: VisitSettings = parseRequest(settingsSchema, settings);

      await strapi.store.set({ ...STORE, value });
      kept.expire();

      return value;
    },
  };
};
