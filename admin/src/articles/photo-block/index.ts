import type { StrapiApp } from '@strapi/strapi/admin';

import { contentManagerApis, warnMissing } from '../../platform/content-manager';
import { withCaptions } from './image-block';

export const photoBlock = {
  register(app: StrapiApp) {
    const { addRichTextBlocks } = contentManagerApis(app);

    if (addRichTextBlocks) addRichTextBlocks(withCaptions);
    else warnMissing('addRichTextBlocks');
  },
};
