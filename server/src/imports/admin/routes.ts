import type { Routes } from '../../platform/feature';
import { EXPORT_READ, IMPORT_READ, IMPORT_RUN } from './actions';

type Route = Routes['routes'][number];

const route = (method: Route['method'], path: string, handler: string, action: string): Route => ({
  method,
  path,
  handler,
  config: {
    policies: [
      'admin::isAuthenticatedAdmin',
      { name: 'admin::hasPermissions', config: { actions: [action] } },
    ],
  },
});

export const registryRoutes: Routes = {
  type: 'admin',
  routes: [
    route('GET', '/registry-imports', 'registryImports.find', IMPORT_READ),
    route('POST', '/registry-imports', 'registryImports.upload', IMPORT_RUN),
    route('GET', '/registry-imports/:id', 'registryImports.findOne', IMPORT_READ),
    route('GET', '/registry-imports/:id/problems', 'registryImports.problems', IMPORT_READ),
    route('GET', '/registry-imports/:id/preview', 'registryImports.preview', IMPORT_READ),
    route('GET', '/registry-imports/:id/report.xlsx', 'registryImports.report', IMPORT_READ),
    route('POST', '/registry-imports/:id/columns', 'registryImports.columns', IMPORT_RUN),
    route('POST', '/registry-imports/:id/check', 'registryImports.check', IMPORT_RUN),
    route('POST', '/registry-imports/:id/start', 'registryImports.start', IMPORT_RUN),
    route('POST', '/registry-imports/:id/cancel', 'registryImports.cancel', IMPORT_RUN),
    route('POST', '/registry-imports/:id/resume', 'registryImports.resume', IMPORT_RUN),
    route('DELETE', '/registry-imports/:id', 'registryImports.remove', IMPORT_RUN),
    route('GET', '/registry-export.xlsx', 'registryExport.download', EXPORT_READ),
  ],
};
