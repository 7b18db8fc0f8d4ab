import type { Core } from '@strapi/strapi';

import type { ResolvedOptions } from '../config';
import type { Feature } from './feature';

export const optionsOf = (strapi: Core.Strapi): ResolvedOptions =>
  strapi.config.get('plugin::newsroom') as ResolvedOptions;

/** What the admin panel has to know of the options; any signed-in administrator may read it. */
export const settings: Feature = {
  controllers: {
    settings: ({ strapi }: { strapi: Core.Strapi }) => ({
      find(ctx: { body: unknown }) {
        const { captionsInAllBlocks } = optionsOf(strapi);

        ctx.body = { data: { captionsInAllBlocks } };
      },
    }),
  },
  routes: {
    settings: {
      type: 'admin',
      routes: [
        {
          method: 'GET',
          path: '/settings',
          handler: 'settings.find',
          config: { policies: ['admin::isAuthenticatedAdmin'] },
        },
      ],
    },
  },
};
