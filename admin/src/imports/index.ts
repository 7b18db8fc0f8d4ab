import { FileXls } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';

import { PLUGIN_ID } from '../pluginId';
import { MAY_READ } from './permissions';

/** Registers of official documents, as who imports them sees it. */
export const imports = {
  register(app: StrapiApp) {
    app.addMenuLink({
      to: `plugins/${PLUGIN_ID}/registry-import`,
      icon: FileXls,
      intlLabel: { id: `${PLUGIN_ID}.registry.title`, defaultMessage: 'Registry import' },
      permissions: MAY_READ,
      Component: () => import('./RegistryImport'),
    });
  },
};
