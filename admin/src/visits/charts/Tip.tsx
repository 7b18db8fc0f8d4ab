import { useIntl } from 'react-intl';
import { styled } from 'styled-components';

import { useMessages } from '../../platform/messages';
import { LINES } from './lines';
import type { ChartPoint } from './lines';

const WIDTH = 180;

const Card = styled.div`
  position: absolute;
  top: ${({ theme }) => theme.spaces[2]};
  width: ${WIDTH}px;
  padding: ${({ theme }) => theme.spaces[2]} ${({ theme }) => theme.spaces[3]};
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral0};
  box-shadow: ${({ theme }) => theme.shadows.popupShadow};
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: ${({ theme }) => theme.fontSizes[1]};
  line-height: 1.5;
  pointer-events: none;

  div {
    display: flex;
    justify-content: space-between;
  }
`;

interface Props {
  point: ChartPoint;
  /** Where the point stands, and how wide the drawing is, in pixels. */
  x: number;
  width: number;
}

/** The figures of a point; on the side where there is room. Screen readers hear the slider. */
export const Tip = ({ point, x, width }: Props) => {
  const t = useMessages();
  const { formatNumber } = useIntl();
  const left = x + WIDTH + 16 < width ? x + 12 : Math.max(0, x - WIDTH - 12);

  return (
    <Card aria-hidden style={{ left }}>
      <strong>{point.name}</strong>
      {LINES.map(({ name }, line) => (
        <div key={name}>
          <span>{t(name)}</span>
          <span>{formatNumber(point.values[line] ?? 0)}</span>
        </div>
      ))}
    </Card>
  );
};
