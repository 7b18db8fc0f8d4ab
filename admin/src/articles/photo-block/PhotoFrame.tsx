import { Box } from '@strapi/design-system';
import { css, styled } from 'styled-components';

/** The counter stands on the editor; see `numberPhotosOf`. */
const COUNTER = 'newsroom-photo';

export const Frame = styled.div<{ $selected: boolean }>`
  counter-increment: ${COUNTER};
  container-type: inline-size;
  overflow: hidden;
  user-select: text;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral0};
  line-height: normal;
  ${({ theme, $selected }) =>
    $selected &&
    css`
      /* While an input has the focus, it shows so itself. */
      &:not(:focus-within) {
        box-shadow: 0 0 0 2px ${theme.colors.primary600};
      }
    `}
`;

/** The picture and what is laid over it. */
export const Stage = styled.div`
  position: relative;
  border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
`;

export const Corner = styled(Box)`
  position: absolute;
  top: ${({ theme }) => theme.spaces[2]};
  right: ${({ theme }) => theme.spaces[2]};
  padding: ${({ theme }) => theme.spaces[1]};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral0};
  box-shadow: ${({ theme }) => theme.shadows.filterShadow};
`;

/** The photo's number, as messages name it; drawn by the browser, for it changes with every move. */
export const PhotoNumber = styled.span`
  position: absolute;
  top: ${({ theme }) => theme.spaces[2]};
  left: ${({ theme }) => theme.spaces[2]};
  min-width: ${({ theme }) => theme.spaces[6]};
  padding: ${({ theme }) => theme.spaces[1]} ${({ theme }) => theme.spaces[2]};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral0};
  color: ${({ theme }) => theme.colors.neutral800};
  box-shadow: ${({ theme }) => theme.shadows.filterShadow};
  font-size: ${({ theme }) => theme.fontSizes[1]};
  font-weight: ${({ theme }) => theme.fontWeights.bold};
  text-align: center;

  &::before {
    content: counter(${COUNTER});
  }
`;

/**
 * Keeps the handle for dragging in sight. Strapi hides it whenever the focus leaves something in
 * the block: with inputs in it, that is the very moment at which the mouse takes hold of the handle,
 * and a hidden one cannot be dragged.
 */
export const keepHandleOf = (block: HTMLElement | null | undefined): void =>
  block
    ?.closest('[data-slate-node="element"]')
    ?.parentElement?.querySelector<HTMLElement>(':scope > [role="button"]')
    ?.style.setProperty('visibility', 'visible');

/** Begins the count of photos anew for an editor. */
export const numberPhotosOf = (editor: HTMLElement | null | undefined): void => {
  editor?.style.setProperty('counter-reset', COUNTER);
};
