import type { ReactNode } from 'react';
import { styled } from 'styled-components';

const Bar = styled.div`
  height: 4px;
  margin-top: ${({ theme }) => theme.spaces[1]};
  border-radius: 2px;
  background: ${({ theme }) => theme.colors.primary200};
`;

interface Props {
  /** From 0 to 1. */
  part: number;
  children: ReactNode;
}

/** A name over a bar; the figures beside it say the same. */
export const Share = ({ part, children }: Props) => (
  <>
    {children}
    <Bar aria-hidden style={{ width: `${Math.max(0, Math.min(1, part)) * 100}%` }} />
  </>
);
