import { Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';

import { useMessages } from '../platform/messages';
import type { MessageKey } from '../platform/messages';

const List = styled.dl<{ $narrowest: number; $columns: number }>`
  --gap: ${({ theme }) => theme.spaces[4]};
  --widest: calc(
    (100% - ${({ $columns }) => $columns - 1} * var(--gap)) / ${({ $columns }) => $columns}
  );

  display: grid;
  width: 100%;
  grid-template-columns: repeat(
    auto-fill,
    minmax(min(100%, max(${({ $narrowest }) => $narrowest}px, var(--widest))), 1fr)
  );
  gap: ${({ theme }) => theme.spaces[3]} var(--gap);
`;

const Item = styled.div`
  min-width: 0;
`;

export interface NamedFigure {
  name: MessageKey;
  value: number | undefined;
  /** A figure beside the first one, in words. */
  beside?: string;
}

interface Props {
  figures: readonly NamedFigure[];
  /** How narrow a figure may become, in pixels. */
  narrowest?: number;
  /** How many may stand side by side. */
  columns?: number;
}

/** Figures with their names; one that is not known is left out. */
export const Figures = ({ figures, narrowest = 88, columns = 3 }: Props) => {
  const t = useMessages();
  const { formatNumber } = useIntl();

  return (
    <List $narrowest={narrowest} $columns={columns}>
      {figures.map(
        ({ name, value, beside }) =>
          value !== undefined && (
            <Item key={name}>
              <Typography tag="dt" variant="pi" textColor="neutral600">
                {t(name)}
              </Typography>
              <Typography tag="dd" variant="beta" textColor="neutral800">
                {formatNumber(value)}
                {beside !== undefined && (
                  <Typography
                    tag="span"
                    variant="pi"
                    fontWeight="regular"
                    textColor="neutral600"
                    display="block"
                  >
                    {beside}
                  </Typography>
                )}
              </Typography>
            </Item>
          )
      )}
    </List>
  );
};
