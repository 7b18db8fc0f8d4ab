import { styled, useTheme } from 'styled-components';

import { areaUnder, lineThrough, xOf, yOf } from './scale';
import { useWidth } from './use-width';

const Frame = styled.div<{ $height: number }>`
  width: 100%;
  height: ${({ $height }) => $height}px;

  svg {
    display: block;
    overflow: visible;
  }
`;

const MARGIN = 4;

interface Props {
  values: readonly number[];
  /** What the line says, for who does not see it. */
  label: string;
  height?: number;
}

/** A line without axes: how it went, at a glance. The last value is marked. */
export const Sparkline = ({ values, label, height = 48 }: Props) => {
  const { colors } = useTheme();
  const { ref, width } = useWidth<HTMLDivElement>();
  const largest = Math.max(1, ...values);
  const frame = {
    left: MARGIN,
    top: MARGIN,
    width: Math.max(0, width - 2 * MARGIN),
    height: height - 2 * MARGIN,
  };
  const last = values.at(-1);

  return (
    <Frame ref={ref} $height={height}>
      <svg role="img" aria-label={label} width={width} height={height}>
        <path d={areaUnder(values, largest, frame)} fill={colors.primary100} />
        <path
          d={lineThrough(values, largest, frame)}
          fill="none"
          stroke={colors.primary600}
          strokeWidth={2}
          strokeLinejoin="round"
        />
        {last !== undefined && (
          <circle
            cx={xOf(values.length - 1, values.length, frame)}
            cy={yOf(last, largest, frame)}
            r={3.5}
            fill={colors.primary600}
          />
        )}
      </svg>
    </Frame>
  );
};
