import { PresentationChart } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';

import type { MessageKey } from '../../platform/messages';
import { PLUGIN_ID } from '../../pluginId';
import { STATISTICS_PATH } from '../paths';
import { MAY_READ } from '../permissions';

const TITLE: MessageKey = 'visits.widget.title';
const LINK: MessageKey = 'visits.widget.link';

/** On the panel's home page: how many came. */
export const visitWidget = {
  register(app: StrapiApp) {
    app.widgets.register({
      id: 'visits',
      pluginId: PLUGIN_ID,
      icon: PresentationChart,
      title: { id: `${PLUGIN_ID}.${TITLE}`, defaultMessage: 'Visits' },
      link: {
        label: { id: `${PLUGIN_ID}.${LINK}`, defaultMessage: 'Open the statistics' },
        href: `/${STATISTICS_PATH}`,
      },
      permissions: MAY_READ,
      component: async () => (await import('./VisitWidget')).VisitWidget,
    });
  },
};
