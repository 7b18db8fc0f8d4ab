import { Th, Thead, Tr, Typography } from '@strapi/design-system';

/** The headings of a table, one a column. */
export const Headings = ({ texts }: { texts: readonly string[] }) => (
  <Thead>
    <Tr>
      {texts.map((text) => (
        <Th key={text}>
          <Typography variant="sigma">{text}</Typography>
        </Th>
      ))}
    </Tr>
  </Thead>
);
