import { Link, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { Link as RouterLink } from 'react-router-dom';

import type { VisitReport } from '../../../../server/src/visits/contract';
import { useMessages } from '../../platform/messages';
import { Section } from '../../platform/Section';
import { DataTable } from '../DataTable';
import { DEVICE_LABELS, EXCLUSION_LABELS } from '../labels';
import { articlePath } from '../paths';
import { ExportButtons } from './ExportButtons';
import { Share } from './Share';

interface Props {
  report: VisitReport;
}

const HEIGHT = 420;

const Nothing = () => {
  const t = useMessages();

  return <Typography textColor="neutral600">{t('visits.nothing')}</Typography>;
};

/** The most read first, each with its way into the content manager. */
export const Articles = ({ report, canExport }: Props & { canExport: boolean }) => {
  const t = useMessages();
  const { formatNumber } = useIntl();
  const { articles } = report;
  const most = Math.max(1, ...articles.map(({ visits }) => visits));
  const hasLanguages = new Set(articles.map(({ locale }) => locale)).size > 1;

  return (
    <Section title={t('visits.articles')}>
      {articles.length === 0 ? (
        <Nothing />
      ) : (
        <DataTable
          caption={t('visits.articles')}
          height={HEIGHT}
          columns={[
            { key: 'title', heading: t('visits.article') },
            ...(hasLanguages ? [{ key: 'locale', heading: t('visits.language') }] : []),
            { key: 'visits', heading: t('visits.visits'), isNumber: true },
            { key: 'pageViews', heading: t('visits.page-views'), isNumber: true },
          ]}
          rows={articles.map(({ documentId, locale, title, visits, pageViews }) => ({
            key: `${documentId} ${locale}`,
            cells: [
              <Share key="title" part={visits / most}>
                {title === null ? (
                  <Typography textColor="neutral600">
                    {t('visits.article.unpublished', { documentId })}
                  </Typography>
                ) : (
                  <Link tag={RouterLink} to={articlePath(documentId, locale)}>
                    {title}
                  </Link>
                )}
              </Share>,
              ...(hasLanguages ? [locale] : []),
              formatNumber(visits),
              formatNumber(pageViews),
            ],
          }))}
        />
      )}
      {canExport && articles.length > 0 && <ExportButtons of="articles" question={report} />}
    </Section>
  );
};

interface NamedAmount {
  name: string;
  amount: number;
}

interface AmountsProps {
  title: string;
  what: string;
  unit: string;
  amounts: readonly NamedAmount[];
}

const Amounts = ({ title, what, unit, amounts }: AmountsProps) => {
  const t = useMessages();
  const { formatNumber } = useIntl();
  const total = amounts.reduce((sum, { amount }) => sum + amount, 0);

  if (total === 0) return <Nothing />;

  return (
    <DataTable
      caption={title}
      height={HEIGHT}
      columns={[
        { key: 'name', heading: what },
        { key: 'amount', heading: unit, isNumber: true },
        { key: 'share', heading: t('visits.share'), isNumber: true },
      ]}
      rows={amounts.map(({ name, amount }) => ({
        key: name,
        cells: [
          <Share key="name" part={amount / total}>
            {name}
          </Share>,
          formatNumber(amount),
          formatNumber(amount / total, { style: 'percent', maximumFractionDigits: 1 }),
        ],
      }))}
    />
  );
};

/** Where visits came from. */
export const Referrers = ({ report: { referrers } }: Props) => {
  const t = useMessages();
  const title = t('visits.referrers');

  return (
    <Section title={title}>
      <Amounts
        title={title}
        what={t('visits.referrer')}
        unit={t('visits.visits')}
        amounts={referrers.map(({ host, visits }) => ({
          name: host || t('visits.referrer.direct'),
          amount: visits,
        }))}
      />
    </Section>
  );
};

export const Devices = ({ report: { devices } }: Props) => {
  const t = useMessages();
  const title = t('visits.devices');

  return (
    <Section title={title}>
      <Amounts
        title={title}
        what={t('visits.device')}
        unit={t('visits.visits')}
        amounts={devices.map(({ device, visits }) => ({
          name: t(DEVICE_LABELS[device]),
          amount: visits,
        }))}
      />
    </Section>
  );
};

/** What was not counted, and why. */
export const Excluded = ({ report: { excluded } }: Props) => {
  const t = useMessages();
  const title = t('visits.excluded');

  return (
    <Section title={title}>
      <Typography tag="p" textColor="neutral600">
        {t('visits.excluded.explained')}
      </Typography>
      <Amounts
        title={title}
        what={t('visits.excluded.reason')}
        unit={t('visits.excluded.hits')}
        amounts={excluded.map(({ reason, hits }) => ({
          name: t(EXCLUSION_LABELS[reason]),
          amount: hits,
        }))}
      />
    </Section>
  );
};
