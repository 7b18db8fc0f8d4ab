import { Shield } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';

import type { MessageKey } from '../../platform/messages';
import { PLUGIN_ID } from '../../pluginId';
import { MAY_VERIFY } from './permissions';

const TITLE: MessageKey = 'files.title';

/** On the panel's home page: whether the files of documents are still those that were published. */
export const fileCheckWidget = {
  register(app: StrapiApp) {
    app.widgets.register({
      id: 'document-files',
      pluginId: PLUGIN_ID,
      icon: Shield,
      title: { id: `${PLUGIN_ID}.${TITLE}`, defaultMessage: 'Files of documents' },
      permissions: MAY_VERIFY,
      component: async () => (await import('./FilesOfDocuments')).FilesOfDocuments,
    });
  },
};
