import type { ReactNode } from 'react';
import { styled } from 'styled-components';

const Window = styled.div<{ $height: number | undefined }>`
  max-height: ${({ $height }) => ($height === undefined ? 'none' : `${$height}px`)};
  overflow: auto;
  border: 1px solid ${({ theme }) => theme.colors.neutral150};
  border-radius: ${({ theme }) => theme.borderRadius};

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
  }
`;

const Grid = styled.table`
  width: 100%;
  border-collapse: separate;
  border-spacing: 0;
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: ${({ theme }) => theme.fontSizes[2]};
  line-height: 1.43;

  th,
  td {
    padding: ${({ theme }) => `${theme.spaces[2]} ${theme.spaces[3]}`};
    border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
    font-weight: 400;
    text-align: start;
    vertical-align: top;
    overflow-wrap: anywhere;
  }

  tr:last-child > * {
    border-bottom: 0;
  }

  thead th {
    position: sticky;
    top: 0;
    z-index: 1;
    border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
    background: ${({ theme }) => theme.colors.neutral100};
    color: ${({ theme }) => theme.colors.neutral700};
    font-size: ${({ theme }) => theme.fontSizes[1]};
    font-weight: 600;
    overflow-wrap: normal;
  }

  [data-short] {
    white-space: nowrap;
  }

  [data-number] {
    text-align: end;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
`;

const Caption = styled.caption`
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
`;

export interface Column {
  key: string;
  heading: string;
  isNumber?: boolean;
  /** Never broken into lines. */
  isShort?: boolean;
}

interface Props {
  caption: string;
  columns: readonly Column[];
  /** The first column names the row. */
  rows: ReadonlyArray<{ key: string; cells: readonly ReactNode[] }>;
  /** How high it may become before it scrolls, in pixels. */
  height?: number;
  /** How narrow it may become before it scrolls, in pixels. */
  narrowest?: number;
}

/** A table of figures; the Design System's own is made for lists of entries. */
export const DataTable = ({ caption, columns, rows, height, narrowest }: Props) => (
  // What scrolls has to be within reach of the keyboard.
  <Window $height={height} role="group" aria-label={caption} tabIndex={0}>
    <Grid style={{ minWidth: narrowest }}>
      <Caption>{caption}</Caption>
      <thead>
        <tr>
          {columns.map(({ key, heading, isNumber }) => (
            <th key={key} scope="col" data-number={isNumber || undefined}>
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells }) => (
          <tr key={key}>
            {cells.map((cell, index) => {
              const column = columns[index];

              if (index === 0) {
                return (
                  <th key={column?.key} scope="row" data-short={column?.isShort || undefined}>
                    {cell}
                  </th>
                );
              }

              return (
                <td
                  key={column?.key}
                  data-number={column?.isNumber || undefined}
                  data-short={column?.isShort || undefined}
                >
                  {cell}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </Grid>
  </Window>
);
