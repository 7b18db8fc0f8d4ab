import type { Core } from '@strapi/strapi';

import { articles } from './articles';
import { config } from './config';
import { documents } from './documents';
import { imports } from './imports';
import { newsroomJs } from './newsroom-js';
import { commandsOf } from './platform/commands';
import { disabling } from './platform/disabling';
import type { Feature } from './platform/feature';
import { applyLayouts } from './platform/layouts';
import { grantPublicActions } from './platform/public-access';
import { publishedOnly } from './platform/published-only';
import { responseCache } from './platform/response-cache';
import { settings } from './platform/settings';
import { runTableSteps } from './platform/tables';
import { visits } from './visits';

const features: Feature[] = [
  settings,
  responseCache,
  publishedOnly,
  articles,
  documents,
  imports,
  visits,
  newsroomJs,
];

type Keyed = 'contentTypes' | 'controllers' | 'services' | 'routes' | 'layouts' | 'commands';

const collect = <K extends Keyed>(key: K) =>
  Object.assign({}, ...features.map((feature) => feature[key] ?? {})) as NonNullable<Feature[K]>;

const list = <K extends 'publicActions' | 'tableSteps'>(key: K) =>
  features.flatMap((feature) => (feature[key] ?? []) as Array<NonNullable<Feature[K]>[number]>);

const each = async (key: 'register' | 'bootstrap' | 'destroy', strapi: Core.Strapi) => {
  for (const feature of features) await feature[key]?.(strapi);
};

export default {
  config,
  contentTypes: collect('contentTypes'),
  controllers: collect('controllers'),
  services: { ...collect('services'), commands: commandsOf(collect('commands')) },
  routes: collect('routes'),

  async register({ strapi }: { strapi: Core.Strapi }) {
    // Our tables and what a boot without us took away are needed before any feature boots, and by
    // then the content types' own tables stand.
    strapi.hook('strapi::content-types.afterSync').register(async (context: unknown) => {
      const { oldContentTypes } = context as { oldContentTypes?: Record<string, unknown> };

      await runTableSteps(strapi, [...disabling.tableSteps, ...list('tableSteps')]);
      await disabling.afterSync(strapi, oldContentTypes);
    });

    await each('register', strapi);
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    await applyLayouts(strapi, collect('layouts'));
    await each('bootstrap', strapi);

    if (strapi.config.get('plugin::newsroom.publicRead')) {
      await grantPublicActions(strapi, list('publicActions'));
    }

    await disabling.bootstrap(strapi);
  },

  async destroy({ strapi }: { strapi: Core.Strapi }) {
    await each('destroy', strapi);
  },
};
