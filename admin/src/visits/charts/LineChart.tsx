import { useState } from 'react';
import type { KeyboardEvent, PointerEvent } from 'react';
import { useIntl } from 'react-intl';
import { styled, useTheme } from 'styled-components';

import { LINES } from './lines';
import type { ChartPoint } from './lines';
import { areaUnder, labelled, lineThrough, nearest, ticksUpTo, xOf, yOf } from './scale';
import { Tip } from './Tip';
import { useWidth } from './use-width';

const HEIGHT = 300;
const TOP = 12;
const BOTTOM = 28;
const RIGHT = 16;
/** As wide as a digit and a label of the axis below, in pixels. */
const DIGIT = 8;
const LABEL = 76;

const Frame = styled.div`
  position: relative;
  width: 100%;
  height: ${HEIGHT}px;

  svg {
    display: block;
    font-size: 1.2rem;
    font-variant-numeric: tabular-nums;
  }
`;

/** Lies over the drawing: a pointer or the arrow keys choose the point that is told. */
const Chooser = styled.div`
  position: absolute;
  inset: 0;
  cursor: crosshair;
  touch-action: pan-y;
  border-radius: ${({ theme }) => theme.borderRadius};

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }
`;

const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -7,
  PageUp: 7,
  Home: -Infinity,
  End: Infinity,
};

interface Props {
  points: readonly ChartPoint[];
  /** What the drawing shows, in a sentence. */
  label: string;
  /** What the arrow keys do. */
  chooserLabel: string;
}

/** Visits and page views as two lines. The table beside it has every figure. */
export const LineChart = ({ points, label, chooserLabel }: Props) => {
  const { colors } = useTheme();
  const { formatNumber } = useIntl();
  const { ref, width } = useWidth<HTMLDivElement>();
  const [chosen, setChosen] = useState<number | null>(null);

  const count = points.length;
  const last = count - 1;
  const ticks = ticksUpTo(Math.max(0, ...points.flatMap(({ values }) => values)));
  const largest = ticks.at(-1) ?? 1;
  const left = formatNumber(largest).length * DIGIT + 12;
  const frame = {
    left,
    top: TOP,
    width: Math.max(0, width - left - RIGHT),
    height: HEIGHT - TOP - BOTTOM,
  };
  const at = Math.min(chosen ?? last, last);
  const point = points[at];

  const follow = ({ clientX, currentTarget }: PointerEvent<HTMLDivElement>) =>
    setChosen(nearest(clientX - currentTarget.getBoundingClientRect().left, count, frame));

  const step = (event: KeyboardEvent<HTMLDivElement>) => {
    const by = STEPS[event.key];

    if (by === undefined) return;

    event.preventDefault();
    setChosen(Math.min(Math.max(at + by, 0), last));
  };

  return (
    <Frame ref={ref}>
      <svg role="img" aria-label={label} width={width} height={HEIGHT}>
        {ticks.map((tick) => (
          <g key={tick}>
            <line
              x1={left}
              x2={left + frame.width}
              y1={yOf(tick, largest, frame)}
              y2={yOf(tick, largest, frame)}
              stroke={tick === 0 ? colors.neutral300 : colors.neutral150}
            />
            <text
              x={left - 8}
              y={yOf(tick, largest, frame)}
              dy="0.35em"
              textAnchor="end"
              fill={colors.neutral600}
            >
              {formatNumber(tick)}
            </text>
          </g>
        ))}
        {labelled(count, Math.floor(frame.width / LABEL)).map((index) => (
          <text
            key={index}
            x={xOf(index, count, frame)}
            y={HEIGHT - 8}
            textAnchor={index === 0 && count > 1 ? 'start' : 'middle'}
            fill={colors.neutral600}
          >
            {points[index]?.tick}
          </text>
        ))}
        {LINES.map(({ colour, dash, area }, line) => {
          const values = points.map(({ values: found }) => found[line] ?? 0);

          return (
            <g key={colour}>
              {area && <path d={areaUnder(values, largest, frame)} fill={colors[area]} />}
              <path
                d={lineThrough(values, largest, frame)}
                fill="none"
                stroke={colors[colour]}
                strokeWidth={2}
                strokeDasharray={dash}
                strokeLinejoin="round"
              />
            </g>
          );
        })}
        {point && (chosen !== null || count === 1) && (
          <g>
            <line
              x1={xOf(at, count, frame)}
              x2={xOf(at, count, frame)}
              y1={TOP}
              y2={TOP + frame.height}
              stroke={colors.neutral400}
            />
            {LINES.map(({ colour }, line) => (
              <circle
                key={colour}
                cx={xOf(at, count, frame)}
                cy={yOf(point.values[line] ?? 0, largest, frame)}
                r={4.5}
                fill={colors[colour]}
                stroke={colors.neutral0}
                strokeWidth={2}
              />
            ))}
          </g>
        )}
      </svg>
      {point && (
        <Chooser
          role="slider"
          tabIndex={0}
          aria-label={chooserLabel}
          aria-valuemin={1}
          aria-valuemax={count}
          aria-valuenow={at + 1}
          aria-valuetext={point.told}
          onKeyDown={step}
          onFocus={() => setChosen(at)}
          onBlur={() => setChosen(null)}
          onPointerMove={follow}
          onPointerDown={follow}
          onPointerLeave={() => setChosen(null)}
        />
      )}
      {point && chosen !== null && <Tip point={point} x={xOf(at, count, frame)} width={width} />}
    </Frame>
  );
};
