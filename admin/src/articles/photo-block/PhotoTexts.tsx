import { Flex, Typography } from '@strapi/design-system';

import { useMessages } from '../../platform/messages';
import type { Photo } from './photo-node';

/** What is said of a photo, where nothing can be changed: the published version or an older one. */
export const PhotoTexts = ({ image }: { image: Photo }) => {
  const t = useMessages();
  const none = t('photo.none');
  const alternative = image.decorative
    ? t('photo.decorative.short')
    : image.alternativeText || none;

  const rows = [
    { label: t('photo.caption'), text: image.caption || none },
    { label: t('photo.alternative'), text: alternative },
    { label: t('photo.credit'), text: image.credit || none },
  ];

  return (
    <Flex tag="dl" direction="column" alignItems="stretch" gap={3}>
      {rows.map(({ label, text }) => (
        <div key={label}>
          <Typography tag="dt" variant="pi" fontWeight="bold" textColor="neutral600">
            {label}
          </Typography>
          <Typography tag="dd" variant="omega" textColor="neutral800">
            {text}
          </Typography>
        </div>
      ))}
    </Flex>
  );
};
