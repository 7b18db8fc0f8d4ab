import type { Core } from '@strapi/strapi';

import { localesOf } from '../../platform/locales';
import { sendWorkbook } from '../../platform/spreadsheets/download';
import { OFFICIAL_DOCUMENT } from '../../platform/uids';
import { exportHeadings, exportRows, listDocuments, type ListQuery } from '../spreadsheets/export';
import { checkMayRead } from './abilities';
import type { AdminContext } from './controller';
import { languageOf } from './controller';

interface PermissionsManager {
  validateQuery(query: unknown, options: { subject: string }): Promise<void>;
  sanitizeQuery(query: unknown, options: { subject: string }): Promise<ListQuery>;
}

const today = (): string => new Date().toISOString().slice(0, 10);

export const createExportController = (strapi: Core.Strapi) => {
  const locales = localesOf(strapi);

  return {
    async download(ctx: AdminContext): Promise<void> {
      const { userAbility } = ctx.state;
      const { filters, sort, _q, locale } = ctx.query;

      const manager: PermissionsManager = strapi
        .service('admin::permission')
        .createPermissionsManager({
          ability: userAbility,
          action: 'plugin::content-manager.explorer.read',
          model: OFFICIAL_DOCUMENT,
        });
      const asked = {
        ...(filters !== undefined && { filters }),
        ...(sort !== undefined && { sort }),
        ...(typeof _q === 'string' && { _q }),
      };
      const [resolved] = await locales.resolve(OFFICIAL_DOCUMENT, locale);

      checkMayRead(strapi, userAbility, resolved);
      await manager.validateQuery(asked, { subject: OFFICIAL_DOCUMENT });

      const query = await manager.sanitizeQuery(asked, { subject: OFFICIAL_DOCUMENT });
      const ids = await listDocuments(strapi, { ...query, locale: resolved });
      const language = languageOf(ctx);

      sendWorkbook(strapi, ctx, {
        name: `official-documents-${today()}.xlsx`,
        headings: exportHeadings(language),
        rows: exportRows(strapi, ids, resolved),
      });
    },
  };
};
