import { Fragment, useMemo } from 'react';
import { Box, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import { parseDocumentNumber } from '../../../../server/src/documents/number/document-number';
import { useMessages } from '../../platform/messages';
import type { MessageKey, Translate } from '../../platform/messages';
import { partsOf } from './number-meaning';
import type { NumberPart } from './number-meaning';

const Parts = styled.dl`
  display: grid;
  grid-template-columns: minmax(0, auto) minmax(0, 1fr);
  gap: ${({ theme }) => theme.spaces[1]} ${({ theme }) => theme.spaces[3]};
  overflow-wrap: anywhere;
`;

const LABELS: Record<NumberPart['part'], MessageKey> = {
  sequence: 'document.number.sequence',
  year: 'document.number.year',
  type: 'document.number.type',
  'no-type': 'document.number.type',
  issuer: 'document.number.issuer',
  unit: 'document.number.unit',
  normative: 'document.number.normative',
};

const inWords = (part: NumberPart, t: Translate): string => {
  switch (part.part) {
    case 'no-type':
      return t(part.normative ? 'document.number.no-type.law' : 'document.number.no-type');
    case 'normative':
      return t(part.normative ? 'document.number.normative.yes' : 'document.number.normative.no');
    default:
      return part.text;
  }
};

/** What the number says, read while it is typed. */
export const NumberMeaning = ({ text }: { text: string }) => {
  const t = useMessages();
  const number = useMemo(() => parseDocumentNumber(text), [text]);

  if (text.trim() === '' || !number.parsed) {
    return (
      <Typography variant="omega" textColor="neutral600">
        {t(text.trim() === '' ? 'document.number.none' : 'document.number.not-read')}
      </Typography>
    );
  }

  return (
    <Parts>
      {partsOf(number).map((part) => (
        <Fragment key={part.part}>
          <Typography tag="dt" variant="omega" textColor="neutral600">
            {t(LABELS[part.part])}
          </Typography>
          <Box tag="dd">
            <Typography variant="omega" textColor="neutral800">
              {inWords(part, t)}
              {part.part === 'type' && part.name && (
                <>
                  {' '}
                  (<span lang="vi">{part.name}</span>)
                </>
              )}
            </Typography>
          </Box>
        </Fragment>
      ))}
    </Parts>
  );
};
