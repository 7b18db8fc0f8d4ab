import { Button, Flex, Typography } from '@strapi/design-system';

import { useMessages } from '../platform/messages';

interface Props {
  /** Counted from 1. */
  page: number;
  pages: number;
  onPage: (page: number) => void;
}

/** From page to page of a long table; nothing where all stands on one. */
export const Paging = ({ page, pages, onPage }: Props) => {
  const t = useMessages();

  if (pages <= 1) return null;

  return (
    <Flex tag="nav" aria-label={t('registry.problems.pages')} gap={3} alignItems="center">
      <Button variant="tertiary" disabled={page <= 1} onClick={() => onPage(page - 1)}>
        {t('registry.problems.previous')}
      </Button>
      <Typography textColor="neutral600">{t('registry.problems.page', { page, pages })}</Typography>
      <Button variant="tertiary" disabled={page >= pages} onClick={() => onPage(page + 1)}>
        {t('registry.problems.next')}
      </Button>
    </Flex>
  );
};
