import type { Core } from '@strapi/strapi';

import type { Feature } from '../platform/feature';
import { registerActions } from './admin/actions';
import { registryImportCommand } from './command';
import { createImportsController } from './admin/controller';
import { createExportController } from './admin/export-controller';
import { registryRoutes } from './admin/routes';
import { registryImportsStep } from './jobs/tables';
import type { Runner } from './run/runner';
import { createRunner } from './run/runner';

const runners = new WeakMap<Core.Strapi, Runner>();

/** The runner of this process's site. */
const runnerOf = (strapi: Core.Strapi): Runner => {
  const runner = runners.get(strapi) ?? createRunner(strapi);

  runners.set(strapi, runner);

  return runner;
};

/** Registers of official documents, from spreadsheets and into them. */
export const imports: Feature = {
  controllers: {
    registryImports: ({ strapi }: { strapi: Core.Strapi }) =>
      createImportsController(strapi, () => runnerOf(strapi)),
    registryExport: ({ strapi }: { strapi: Core.Strapi }) => createExportController(strapi),
  },
  services: {
    registryImports: ({ strapi }: { strapi: Core.Strapi }) => ({ runner: runnerOf(strapi) }),
  },
  routes: { registryImports: registryRoutes },
  commands: {
    'import-registry': {
      usage: 'imports a register of official documents from an .xlsx or .csv file; --help says how',
      run: registryImportCommand,
    },
  },
  tableSteps: [registryImportsStep],

  async bootstrap(strapi) {
    await registerActions(strapi);
    runnerOf(strapi).open();
  },

  async destroy(strapi) {
    await runners.get(strapi)?.close();
    runners.delete(strapi);
  },
};
