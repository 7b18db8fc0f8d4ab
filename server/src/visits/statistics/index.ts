import type { Feature } from '../../platform/feature';

/** What is answered about visits: to the public, to editors, by REST, GraphQL and the command line. */
export const visitReading = {
  controllers: {},
  services: {},
  routes: {},
  publicActions: [
    'plugin::newsroom.visit-statistics.find',
    'plugin::newsroom.visit-statistics.series',
    'plugin::newsroom.visit-statistics.top',
    'plugin::newsroom.visit-statistics.article',
  ],
  commands: {},
} satisfies Feature;
