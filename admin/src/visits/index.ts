import { PresentationChart } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';

import type { MessageKey } from '../platform/messages';
import { PLUGIN_ID } from '../pluginId';
import { articlePanel } from './article-panel';
import { SETTINGS_PATH, STATISTICS_PATH } from './paths';
import { MAY_READ, MAY_SET } from './permissions';
import { visitWidget } from './widget';

const PAGE: MessageKey = 'visits.page.title';
const SETTINGS: MessageKey = 'visits.settings.title';
const SECTION: MessageKey = 'visits.settings.section';

const label = (key: MessageKey, defaultMessage: string) => ({
  id: `${PLUGIN_ID}.${key}`,
  defaultMessage,
});

/** Visit statistics as editors and administrators see them. */
export const visits = {
  register(app: StrapiApp) {
    visitWidget.register(app);
    articlePanel.register(app);
    app.addMenuLink({
      to: STATISTICS_PATH,
      icon: PresentationChart,
      intlLabel: label(PAGE, 'Visit statistics'),
      permissions: MAY_READ,
      Component: () => import('./page/StatisticsPage'),
    });
    app.addSettingsLink(
      { id: PLUGIN_ID, intlLabel: label(SECTION, 'Newsroom') },
      {
        id: `${PLUGIN_ID}-visits`,
        to: SETTINGS_PATH,
        intlLabel: label(SETTINGS, 'Visit statistics'),
        permissions: MAY_SET,
        Component: () => import('./settings/SettingsPage'),
      }
    );
  },
};
