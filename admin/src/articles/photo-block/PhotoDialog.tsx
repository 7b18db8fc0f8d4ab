import { useCallback, useEffect, useState } from 'react';
import type { ComponentType } from 'react';
import { useNotification, useStrapiApp } from '@strapi/strapi/admin';

import { useMessages } from '../../platform/messages';
import type { Asset } from './photo-from-asset';

interface MediaLibraryProps {
  allowedTypes: string[];
  multiple: boolean;
  onClose(): void;
  onSelectAssets(assets: Asset[]): void;
}

interface Props {
  multiple: boolean;
  onSelect(assets: Asset[]): void;
  onClose(): void;
}

const isImage = ({ mime, url }: Asset): boolean =>
  Boolean(url) && (mime ?? '').startsWith('image/');

/**
 * Choosing photos from the media library. The dialog is Strapi's own; it tells a user who may not
 * read the library so.
 */
export const PhotoDialog = ({ multiple, onSelect, onClose }: Props) => {
  const t = useMessages();
  const { toggleNotification } = useNotification();
  const components = useStrapiApp('newsroom PhotoDialog', (state) => state.components);
  const MediaLibrary = components['media-library'] as ComponentType<MediaLibraryProps> | undefined;
  const isThere = MediaLibrary !== undefined;

  useEffect(() => {
    if (isThere) return;

    toggleNotification({ type: 'warning', message: t('photo.no-media-library') });
    onClose();
  }, [isThere, onClose, t, toggleNotification]);

  if (!MediaLibrary) return null;

  const select = (assets: Asset[]) => {
    const images = assets.filter(isImage);

    if (images.length < assets.length) {
      toggleNotification({ type: 'warning', message: t('photo.images-only') });
    }
    if (images.length > 0) onSelect(images);

    onClose();
  };

  return (
    <MediaLibrary
      allowedTypes={['images']}
      multiple={multiple}
      onClose={onClose}
      onSelectAssets={select}
    />
  );
};

/** The same for Strapi's toolbar, which draws a dialog but never takes it away again. */
export const InsertPhotos = ({ onSelect }: Pick<Props, 'onSelect'>) => {
  const [open, setOpen] = useState(true);
  const close = useCallback(() => setOpen(false), []);

  return open ? <PhotoDialog multiple onSelect={onSelect} onClose={close} /> : null;
};
