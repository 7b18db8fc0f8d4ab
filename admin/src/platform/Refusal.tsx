import { Box, Typography } from '@strapi/design-system';

/** Why something was not done; read aloud when it appears. */
export const Refusal = ({ text }: { text: string | null }) => (
  <div role="alert">
    {text !== null && (
      <Box background="danger100" borderColor="danger200" hasRadius padding={4}>
        <Typography textColor="danger700">{text}</Typography>
      </Box>
    )}
  </div>
);
