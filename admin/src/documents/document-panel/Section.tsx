import { useId } from 'react';
import type { ReactNode } from 'react';
import { Flex, Typography } from '@strapi/design-system';

/** A part of the panel under a heading of its own. */
export const Section = ({ title, children }: { title: string; children: ReactNode }) => {
  const id = useId();

  return (
    <Flex
      tag="section"
      aria-labelledby={id}
      direction="column"
      alignItems="stretch"
      gap={2}
      width="100%"
    >
      <Typography id={id} tag="h3" variant="omega" fontWeight="bold" textColor="neutral800">
        {title}
      </Typography>
      {children}
    </Flex>
  );
};
