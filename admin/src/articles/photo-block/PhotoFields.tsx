import { Box, Checkbox, Flex } from '@strapi/design-system';
import { styled } from 'styled-components';

import { useMessages } from '../../platform/messages';
import { findingsOf } from './findings-of';
import { PART_MARK } from './find-photo';
import type { PhotoPart } from './find-photo';
import type { Photo, PhotoText as TextField } from './photo-node';
import { PhotoText } from './PhotoText';
import type { PhotoHandle } from './use-photo';

interface Props {
  image: Photo;
  photo: PhotoHandle;
  /** Enter was pressed in the input of a part. */
  onEnter(from: PhotoPart): void;
}

/** Two columns where there is room for them, measured on the editor and not on the window. */
const Columns = styled(Box)`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: ${({ theme }) => theme.spaces[4]};
  align-items: start;

  @container (min-width: 56rem) {
    grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
  }
`;

const setDecorative = (image: Photo, decorative: boolean): Photo => {
  const { decorative: _before, ...rest } = image;

  return decorative ? { ...rest, decorative } : rest;
};

/** What an editor says of a photo at this place: caption, alternative text or decorative, credit. */
export const PhotoFields = ({ image, photo, onEnter }: Props) => {
  const t = useMessages();
  const findings = findingsOf(image);
  const decorative = image.decorative === true;

  const textProps = (field: TextField) => ({
    field,
    stored: image[field] ?? '',
    onType: (text: string) => photo.type(field, text),
    onLeave: photo.endTyping,
    onEnter: () => onEnter(field),
  });

  const alternativeHint = () => {
    if (decorative) return t('photo.alternative.decorative');
    if (findings.includes('photo-alternative-equals-caption')) {
      return t('photo.alternative.equals-caption');
    }

    return findings.includes('photo-alternative-missing') ? t('photo.alternative.hint') : undefined;
  };

  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <PhotoText
        {...textProps('caption')}
        label={t('photo.caption')}
        placeholder={t('photo.caption.placeholder')}
      />
      <Columns>
        <Flex direction="column" alignItems="stretch" gap={2}>
          <PhotoText
            {...textProps('alternativeText')}
            label={t('photo.alternative')}
            placeholder={decorative ? undefined : t('photo.alternative.placeholder')}
            disabled={decorative}
            hint={alternativeHint()}
            error={
              findings.includes('photo-alternative-junk') ? t('photo.alternative.junk') : undefined
            }
          />
          <Checkbox
            checked={decorative}
            onCheckedChange={(checked) =>
              photo.change((current) => setDecorative(current, checked === true))
            }
            {...{ [PART_MARK]: 'decorative' }}
          >
            {t('photo.decorative')}
          </Checkbox>
        </Flex>
        <PhotoText
          {...textProps('credit')}
          label={t('photo.credit')}
          placeholder={t('photo.credit.placeholder')}
        />
      </Columns>
    </Flex>
  );
};
