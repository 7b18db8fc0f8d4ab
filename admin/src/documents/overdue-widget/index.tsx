import { File } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';

import type { MessageKey } from '../../platform/messages';
import { PLUGIN_ID } from '../../pluginId';
import { OFFICIAL_DOCUMENT } from '../document-panel/uids';

const TITLE: MessageKey = 'overdue.title';

/** On the panel's home page: documents that should have been published by now. */
export const overdueWidget = {
  register(app: StrapiApp) {
    app.widgets.register({
      id: 'overdue-documents',
      pluginId: PLUGIN_ID,
      icon: File,
      title: { id: `${PLUGIN_ID}.${TITLE}`, defaultMessage: 'Documents overdue' },
      permissions: [
        { action: 'plugin::content-manager.explorer.read', subject: OFFICIAL_DOCUMENT },
      ],
      component: async () => (await import('./OverdueDocuments')).OverdueDocuments,
    });
  },
};
