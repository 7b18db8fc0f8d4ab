import { useState } from 'react';
import type { CSSProperties } from 'react';
import { Box, Flex, Typography } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import { styled } from 'styled-components';

import { useMessages } from '../../platform/messages';
import { previewUrl } from './photo-from-asset';
import type { Photo } from './photo-node';

/** Leaves room in the editor's window for the inputs under the picture. */
const MAX_HEIGHT = '24rem';

/** What is laid over a picture must not hide the words that stand in its place. */
const ROOM_FOR_BUTTONS = 11;

const Picture = styled.img`
  display: block;
  height: auto;
  max-width: 100%;
  max-height: ${MAX_HEIGHT};
  margin: 0 auto;
  object-fit: contain;
`;

/** Keeps the place of a picture that is still on its way, so that nothing jumps when it comes. */
const placeOf = ({ width, height }: Photo): CSSProperties =>
  width && height
    ? {
        width: `min(100%, ${width}px, ${MAX_HEIGHT} * ${width / height})`,
        aspectRatio: `${width} / ${height}`,
      }
    : { minHeight: '8rem' };

/** Where a site's own uploads are served; Strapi's admin keeps it on the window. */
const backendUrl = (): string =>
  (Reflect.get(window, 'strapi') as { backendURL?: string } | undefined)?.backendURL ?? '';

/** The photo, or what there is to say of a file that is gone or cannot be shown. */
export const PhotoPicture = ({ image }: { image: Photo }) => {
  const t = useMessages();
  const url = previewUrl(image, backendUrl());
  const [failed, setFailed] = useState<string>();

  if (image.missing || failed === url) {
    return (
      <Flex
        gap={3}
        padding={4}
        paddingTop={ROOM_FOR_BUTTONS}
        background="warning100"
        alignItems="flex-start"
      >
        <Box paddingTop={1}>
          <WarningCircle fill="warning600" aria-hidden />
        </Box>
        <Flex direction="column" alignItems="flex-start" gap={1}>
          <Typography fontWeight="bold" textColor="warning700">
            {t(image.missing ? 'photo.missing' : 'photo.unreadable')}
          </Typography>
          <Typography variant="pi" textColor="neutral800">
            {t(image.missing ? 'photo.missing.help' : 'photo.unreadable.help', {
              name: image.name,
            })}
          </Typography>
        </Flex>
      </Flex>
    );
  }

  return (
    <Box background="neutral100">
      <Picture
        src={url}
        alt={image.decorative ? '' : (image.alternativeText ?? '')}
        style={placeOf(image)}
        draggable={false}
        onError={() => setFailed(url)}
      />
    </Box>
  );
};
