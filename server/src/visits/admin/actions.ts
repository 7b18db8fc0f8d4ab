import type { Core } from '@strapi/strapi';

export const VISITS_READ = 'plugin::newsroom.visits.read';
export const VISITS_EXPORT = 'plugin::newsroom.visits.export';
export const VISITS_SETTINGS = 'plugin::newsroom.visits.settings';
export const VISITS_RESET = 'plugin::newsroom.visits.reset';

const ACTIONS = [
  { uid: 'visits.read', displayName: 'See the statistics' },
  { uid: 'visits.export', displayName: 'Export the statistics' },
  { uid: 'visits.settings', displayName: 'Change the settings and correct days' },
  { uid: 'visits.reset', displayName: 'Begin to count anew' },
];

/** The actions that roles are given in the panel's settings. */
export const registerActions = async (strapi: Core.Strapi): Promise<void> => {
  await strapi.service('admin::permission').actionProvider.registerMany(
    ACTIONS.map((action) => ({
      ...action,
      section: 'plugins',
      subCategory: 'visits',
      pluginName: 'newsroom',
    }))
  );
};
