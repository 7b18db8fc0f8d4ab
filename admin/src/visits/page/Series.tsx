import { useId, useState } from 'react';
import { Button, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';

import type { VisitReport } from '../../../../server/src/visits/contract';
import { useMessages } from '../../platform/messages';
import { Section } from '../../platform/Section';
import { Legend } from '../charts/Legend';
import { LineChart } from '../charts/LineChart';
import { DataTable } from '../DataTable';
import { useVisitDates } from '../dates';
import { Figures } from '../Figures';
import { ExportButtons } from './ExportButtons';

/** Room for the drawing and the table side by side; the panel's menu takes its part or not. */
const WIDE = '(min-width: 900px)';

const Room = styled.div`
  container-type: inline-size;
`;

const Side = styled.div`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: ${({ theme }) => theme.spaces[5]};

  @container ${WIDE} {
    grid-template-columns: minmax(0, 1fr) 420px;
  }
`;

const Toggle = styled.div`
  @container ${WIDE} {
    display: none;
  }
`;

/** Beside the drawing where there is room for both, else behind the button. */
const TablePlace = styled.div<{ $isOpen: boolean }>`
  display: ${({ $isOpen }) => ($isOpen ? 'block' : 'none')};
  min-width: 0;

  @container ${WIDE} {
    display: block;
  }
`;

interface Props {
  report: VisitReport;
  asOf: string;
  canExport: boolean;
}

/** How visits and page views went, as a drawing and as a table. */
export const Series = ({ report, asOf, canExport }: Props) => {
  const t = useMessages();
  const { formatNumber } = useIntl();
  const dates = useVisitDates();
  const [isOpen, setOpen] = useState(false);
  const tableId = useId();
  const { from, to, interval, totals, timeZone } = report;

  const series = report.series.filter(({ start }) => Date.parse(start) <= Date.parse(asOf));
  const hasVisitors = series.some(({ visitors }) => visitors !== null);
  const isOneDay = from === to;

  const points = series.map((point) => {
    const name = dates.point(point, interval);
    const { visits, pageViews } = point;

    return {
      tick: dates.tick(point, interval, isOneDay),
      name,
      told: t('visits.chart.point', {
        when: name,
        visits,
        pageViews,
      }),
      values: [visits, pageViews] as const,
    };
  });

  return (
    <Section title={t('visits.series')}>
      <Figures
        narrowest={140}
        columns={5}
        figures={[
          { name: 'visits.visits', value: totals.visits },
          { name: 'visits.page-views', value: totals.pageViews },
        ]}
      />
      <Typography variant="pi" textColor="neutral600">
        {t('visits.series.explained')}
      </Typography>
      <Room>
        <Side>
          <div>
            <Legend />
            <LineChart
              key={`${from} ${to} ${interval}`}
              points={points}
              label={t('visits.chart.label', {
                from: dates.day(from),
                to: dates.day(to),
                ...totals,
              })}
              chooserLabel={t('visits.chart.chooser')}
            />
          </div>
          <Toggle>
            <Button
              variant="tertiary"
              aria-expanded={isOpen}
              aria-controls={tableId}
              onClick={() => setOpen(!isOpen)}
            >
              {t(isOpen ? 'visits.table.hide' : 'visits.table.show')}
            </Button>
          </Toggle>
          <TablePlace id={tableId} $isOpen={isOpen}>
            <DataTable
              caption={t('visits.series.caption', { timeZone })}
              height={320}
              columns={[
                { key: 'when', heading: t('visits.when'), isShort: true },
                { key: 'visits', heading: t('visits.visits'), isNumber: true },
                { key: 'pageViews', heading: t('visits.page-views'), isNumber: true },
                ...(hasVisitors
                  ? [{ key: 'visitors', heading: t('visits.visitors'), isNumber: true }]
                  : []),
              ]}
              rows={[...series].reverse().map((point) => ({
                key: point.start,
                cells: [
                  dates.point(point, interval),
                  formatNumber(point.visits),
                  formatNumber(point.pageViews),
                  ...(hasVisitors ? [formatNumber(point.visitors ?? 0)] : []),
                ],
              }))}
            />
          </TablePlace>
        </Side>
      </Room>
      {canExport && <ExportButtons of="series" question={report} />}
    </Section>
  );
};
