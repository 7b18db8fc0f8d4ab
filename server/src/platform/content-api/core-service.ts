import type { Core } from '@strapi/strapi';
import { factories } from '@strapi/strapi';

import type { NewsroomUid } from '../uids';

/** Strapi's own service of a type. */
export const coreService = (uid: NewsroomUid) =>
  factories.createCoreService(uid as never) as (context: { strapi: Core.Strapi }) => object;

/** The actions that reading a type takes, as roles are granted them. */
export const readActions = (type: string): string[] => [
  `plugin::newsroom.${type}.find`,
  `plugin::newsroom.${type}.findOne`,
];
