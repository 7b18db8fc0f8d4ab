import { useId, type ReactNode } from 'react';
import { Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

const Panel = styled.section`
  width: 100%;
  min-width: 0;
  padding: ${({ theme }) => theme.spaces[5]};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral0};
  box-shadow: ${({ theme }) => theme.shadows.tableShadow};

  @media (max-width: 640px) {
    padding: ${({ theme }) => theme.spaces[4]};
  }
`;

export const Section = ({ title, children }: { title: string; children: ReactNode }) => {
  const id = useId();

  return (
    <Panel aria-labelledby={id}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Typography id={id} variant="delta" tag="h2" textColor="neutral800">
          {title}
        </Typography>
        {children}
      </Flex>
    </Panel>
  );
};
