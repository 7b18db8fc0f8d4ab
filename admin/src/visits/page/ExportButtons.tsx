import { Button, Flex } from '@strapi/design-system';
import { Download } from '@strapi/icons';

import { useMessages } from '../../platform/messages';
import type { MessageKey } from '../../platform/messages';
import { Refusal } from '../../platform/Refusal';
import { useVisitServer } from '../server';
import type { ExportChoice, ReportQuestion } from '../server';
import { useAction } from '../use-action';

const FORMATS = ['csv', 'xlsx'] as const;

const LABELS: Readonly<Record<`${ExportChoice['of']}-${ExportChoice['format']}`, MessageKey>> = {
  'series-csv': 'visits.export.series.csv',
  'series-xlsx': 'visits.export.series.xlsx',
  'articles-csv': 'visits.export.articles.csv',
  'articles-xlsx': 'visits.export.articles.xlsx',
};

interface Props {
  of: ExportChoice['of'];
  question: ReportQuestion;
}

/** What is in view, as a file. */
export const ExportButtons = ({ of, question }: Props) => {
  const t = useMessages();
  const server = useVisitServer();
  const { act, isBusy, refused } = useAction();

  return (
    <Flex direction="column" alignItems="stretch" gap={refused ? 3 : 0}>
      <Flex gap={2} wrap="wrap">
        {FORMATS.map((format) => (
          <Button
            key={format}
            variant="tertiary"
            startIcon={<Download aria-hidden />}
            disabled={isBusy}
            onClick={() => void act(() => server.exportReport(question, { of, format }))}
          >
            {t(LABELS[`${of}-${format}`])}
          </Button>
        ))}
      </Flex>
      <Refusal text={refused?.text ?? null} />
    </Flex>
  );
};
