import type { Routes } from '../platform/feature';

/**
 * Open whatever the roles are: a page's visitors have no token, and a script tag could not send one.
 * HEAD is answered as well.
 */
export const routes: Routes = {
  type: 'content-api',
  routes: [
    {
      method: 'GET',
      path: '/newsroom.js',
      handler: 'newsroomJs.newsroom',
      config: { auth: false },
    },
    {
      method: 'GET',
      path: '/tracker.js',
      handler: 'newsroomJs.tracker',
      config: { auth: false },
    },
  ],
};
