import type { Routes } from '../../platform/feature';
import { VISITS_EXPORT, VISITS_READ, VISITS_RESET, VISITS_SETTINGS } from './actions';

type Route = Routes['routes'][number];

const route = (method: Route['method'], path: string, name: string, action: string): Route => ({
  method,
  path: `/visits${path}`,
  handler: `visits.${name}`,
  config: {
    policies: [
      'admin::isAuthenticatedAdmin',
      { name: 'admin::hasPermissions', config: { actions: [action] } },
    ],
  },
});

/** For editors, under `/newsroom`. */
export const visitRoutes: Routes = {
  type: 'admin',
  routes: [
    route('GET', '/overview', 'overview', VISITS_READ),
    route('GET', '/report', 'report', VISITS_READ),
    route('GET', '/articles/:documentId', 'article', VISITS_READ),
    route('GET', '/export', 'download', VISITS_EXPORT),
    route('GET', '/settings', 'settings', VISITS_SETTINGS),
    route('PUT', '/settings', 'saveSettings', VISITS_SETTINGS),
    route('GET', '/offsets', 'offsets', VISITS_SETTINGS),
    route('POST', '/offsets', 'addOffset', VISITS_SETTINGS),
    route('POST', '/resets', 'reset', VISITS_RESET),
    route('GET', '/history', 'history', VISITS_SETTINGS),
  ],
};
