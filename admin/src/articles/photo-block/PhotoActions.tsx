import { Flex, IconButton } from '@strapi/design-system';
import { ArrowDown, ArrowUp, ArrowsCounterClockwise, Trash } from '@strapi/icons';
import type { ReactNode } from 'react';

import { useMessages } from '../../platform/messages';
import type { MessageKey } from '../../platform/messages';
import { PART_MARK } from './find-photo';

export type PhotoAction = 'move-up' | 'move-down' | 'replace' | 'remove';

interface Props {
  onAction: (action: PhotoAction, button: HTMLElement) => void;
}

const ACTIONS: Array<{ action: PhotoAction; icon: ReactNode; label: MessageKey }> = [
  { action: 'move-up', icon: <ArrowUp />, label: 'photo.move-up' },
  { action: 'move-down', icon: <ArrowDown />, label: 'photo.move-down' },
  { action: 'replace', icon: <ArrowsCounterClockwise />, label: 'photo.replace' },
  { action: 'remove', icon: <Trash />, label: 'photo.remove' },
];

/** What can be done with a photo as a whole, by mouse or keyboard. */
export const PhotoActions = ({ onAction }: Props) => {
  const t = useMessages();

  return (
    <Flex gap={1} role="group" aria-label={t('photo.actions')}>
      {ACTIONS.map(({ action, icon, label }) => (
        <IconButton
          key={action}
          type="button"
          variant={action === 'remove' ? 'danger-light' : 'tertiary'}
          size="S"
          label={t(label)}
          onClick={(event) => onAction(action, event.currentTarget)}
          {...{ [PART_MARK]: action }}
        >
          {icon}
        </IconButton>
      ))}
    </Flex>
  );
};
