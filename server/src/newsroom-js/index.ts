import path from 'node:path';

import type { Core } from '@strapi/strapi';

import type { Feature } from '../platform/feature';
import type { BuiltScript, ScriptName } from './built-scripts';
import { readBuiltScript } from './built-scripts';
import { createController } from './controller';
import { routes } from './routes';

/** Seen from the server's own bundle, dist/server/index.js. */
const builtFolder = () => path.join(__dirname, '..', 'newsroom-js');

const readOrTell = (strapi: Core.Strapi, name: ScriptName): BuiltScript | null => {
  try {
    return readBuiltScript(builtFolder(), name);
  } catch (error) {
    strapi.log.error(`newsroom: ${name} cannot be served: ${error}`);

    return null;
  }
};

/** The scripts that front ends load: they count views and show the figures. */
export const newsroomJs: Feature = {
  controllers: {
    newsroomJs: ({ strapi }: { strapi: Core.Strapi }) => {
      const scripts = {
        'newsroom.js': readOrTell(strapi, 'newsroom.js'),
        'tracker.js': readOrTell(strapi, 'tracker.js'),
      };

      return createController((name) => scripts[name]);
    },
  },
  routes: { newsroomJs: routes },
};
