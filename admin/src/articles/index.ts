import type { StrapiApp } from '@strapi/strapi/admin';

import { photoBlock } from './photo-block';
import { readinessPanel } from './readiness-panel';

/** News as its editors see it. */
export const articles = {
  register(app: StrapiApp) {
    photoBlock.register(app);
    readinessPanel.register(app);
  },
};
