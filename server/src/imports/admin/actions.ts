import type { Core } from '@strapi/strapi';

export const IMPORT_READ = 'plugin::newsroom.registry-import.read';
export const IMPORT_RUN = 'plugin::newsroom.registry-import.run';
export const EXPORT_READ = 'plugin::newsroom.registry-export.read';

const ACTIONS = [
  {
    uid: 'registry-import.read',
    displayName: 'See imports and their reports',
    subCategory: 'registry import',
  },
  { uid: 'registry-import.run', displayName: 'Import registers', subCategory: 'registry import' },
  { uid: 'registry-export.read', displayName: 'Export documents', subCategory: 'registry export' },
];

/** The actions that roles are given in the panel's settings. */
export const registerActions = async (strapi: Core.Strapi): Promise<void> => {
  await strapi
    .service('admin::permission')
    .actionProvider.registerMany(
      ACTIONS.map((action) => ({ ...action, section: 'plugins', pluginName: 'newsroom' }))
    );
};
