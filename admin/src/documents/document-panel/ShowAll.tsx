import { TextButton } from '@strapi/design-system';

import { useMessages } from '../../platform/messages';

interface Props {
  count: number;
  all: boolean;
  onChange: (all: boolean) => void;
}

/** Opens a long list and closes it again: a button that went away would take the focus with it. */
export const ShowAll = ({ count, all, onChange }: Props) => {
  const t = useMessages();

  return (
    <TextButton type="button" aria-expanded={all} onClick={() => onChange(!all)}>
      {all ? t('document.show-fewer') : t('document.show-all', { count })}
    </TextButton>
  );
};
