import type { Feature } from '../../platform/feature';
import { registerActions } from '../admin/actions';
import { visitsController } from '../admin/controller';
import { visitRoutes } from '../admin/routes';
import { visitStatisticsController } from '../reading/controller';
import { registerGraphql } from '../reading/graphql';
import { visitStatisticsRoutes } from '../reading/routes';
import { visitSettings } from '../settings/settings';
import { verifyVisitsCommand } from '../verify/command';
import { visitStatistics } from './service';

/** What is answered about visits: to the public, to editors, by REST, GraphQL and the command line. */
export const visitReading: Feature = {
  controllers: {
    'visit-statistics': visitStatisticsController,
    visits: visitsController,
  },
  services: { visitStatistics, visitSettings },
  routes: { visitStatistics: visitStatisticsRoutes, visits: visitRoutes },
  publicActions: ['find', 'series', 'top', 'article'].map(
    (action) => `plugin::newsroom.visit-statistics.${action}`
  ),
  commands: { 'visits verify': verifyVisitsCommand },

  register(strapi) {
    registerGraphql(strapi);
  },

  async bootstrap(strapi) {
    await registerActions(strapi);
  },
};
