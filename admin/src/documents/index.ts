import type { StrapiApp } from '@strapi/strapi/admin';

import { documentPanel } from './document-panel';
import { fileCheckWidget } from './file-check';
import { overdueWidget } from './overdue-widget';

/** Official documents as their editors see them. */
export const documents = {
  register(app: StrapiApp) {
    documentPanel.register(app);
    overdueWidget.register(app);
    fileCheckWidget.register(app);
  },
};
