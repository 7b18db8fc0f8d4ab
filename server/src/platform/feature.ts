import type { Core, factories, Struct } from '@strapi/strapi';

import type { Command } from './commands';
import type { Layout } from './layouts';
import type { TableStep } from './tables';

/** A route's plain form, as Strapi takes it; core routers come from Strapi's factories. */
export interface Routes {
  type: 'content-api' | 'admin';
  routes: Array<{
    method: 'GET' | 'POST' | 'PUT' | 'DELETE';
    path: string;
    handler: string;
    /** Zod schemas, for validation and for the OpenAPI document. */
    request?: { params?: object; query?: object; body?: object };
    response?: object;
    config?: { auth?: false; policies?: unknown[]; middlewares?: unknown[] };
  }>;
}

type CoreRouter = ReturnType<typeof factories.createCoreRouter>;

type Step = (strapi: Core.Strapi) => void | Promise<void>;

/** What a folder of the plugin hands in; `index.ts` composes the features into what Strapi asks for. */
export interface Feature {
  contentTypes?: Record<string, { schema: Struct.ContentTypeSchema }>;
  controllers?: Record<string, (context: { strapi: Core.Strapi }) => object>;
  services?: Record<string, (context: { strapi: Core.Strapi }) => object>;
  routes?: Record<string, Routes | CoreRouter>;
  /** The panel's forms and lists of the types, by uid. */
  layouts?: Record<string, Layout>;
  /** Commands of the `newsroom` command line, by name. */
  commands?: Record<string, Command>;
  /** Actions that the Public role may take after install, as users-permissions names them. */
  publicActions?: string[];
  /** How the feature's own tables come to be; see `platform/tables.ts`. */
  tableSteps?: TableStep[];
  register?: Step;
  bootstrap?: Step;
  destroy?: Step;
}
