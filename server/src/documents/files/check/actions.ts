import type { Core } from '@strapi/strapi';

export const VERIFY_FILES = 'plugin::newsroom.documents.verify-files';

/** The action that roles are given in the panel's settings. */
export const registerActions = async (strapi: Core.Strapi): Promise<void> => {
  await strapi.service('admin::permission').actionProvider.registerMany([
    {
      uid: 'documents.verify-files',
      displayName: 'Check files against their checksums',
      section: 'plugins',
      subCategory: 'documents',
      pluginName: 'newsroom',
    },
  ]);
};
