import { useEffect, useState } from 'react';
import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { useFetchClient, Widget } from '@strapi/strapi/admin';
import { Link as RouterLink } from 'react-router-dom';

import type { Overdue, OverdueDocument } from '../../../../server/src/documents/clock/overdue';
import { useMessages } from '../../platform/messages';
import { useDates } from '../document-panel/language';
import { OFFICIAL_DOCUMENT } from '../document-panel/uids';

const ROUTE = '/newsroom/official-documents/overdue';

type Asked = { state: 'asking' | 'failed' } | { state: 'told'; overdue: Overdue };

const useOverdue = (): Asked => {
  const { get } = useFetchClient();
  const [asked, setAsked] = useState<Asked>({ state: 'asking' });

  useEffect(() => {
    const leaving = new AbortController();

    get<{ data: Overdue }>(ROUTE, { signal: leaving.signal }).then(
      ({ data }) => setAsked({ state: 'told', overdue: data.data }),
      () => {
        if (!leaving.signal.aborted) setAsked({ state: 'failed' });
      }
    );

    return () => leaving.abort();
  }, [get]);

  return asked;
};

const Row = ({ document }: { document: OverdueDocument }) => {
  const t = useMessages();
  const { dayInWords } = useDates();
  const { documentId, locale, number, abstract, issueDate, daysLate } = document;

  return (
    <Flex
      tag="li"
      direction="column"
      alignItems="flex-start"
      gap={1}
      paddingTop={2}
      paddingBottom={2}
    >
      <Link
        tag={RouterLink}
        to={{
          pathname: `/content-manager/collection-types/${OFFICIAL_DOCUMENT}/${documentId}`,
          search: locale ? `plugins[i18n][locale]=${encodeURIComponent(locale)}` : '',
        }}
      >
        {number?.trim() || t('document.unnumbered')}
      </Link>
      <Typography variant="pi" textColor="neutral800">
        {abstract.length > 120 ? `${abstract.slice(0, 119)}…` : abstract}
      </Typography>
      <Typography variant="pi" textColor="danger700">
        {t('overdue.late', { signed: dayInWords(issueDate), days: daysLate })}
      </Typography>
    </Flex>
  );
};

export const OverdueDocuments = () => {
  const t = useMessages();
  const asked = useOverdue();

  if (asked.state === 'asking') return <Widget.Loading />;
  if (!('overdue' in asked)) return <Widget.Error>{t('overdue.failed')}</Widget.Error>;

  const { publicationDays, total, documents } = asked.overdue;

  if (publicationDays === 0) return <Widget.NoData>{t('overdue.off')}</Widget.NoData>;
  if (total === 0) return <Widget.NoData>{t('overdue.none')}</Widget.NoData>;

  return (
    <Box>
      <Typography tag="p" variant="omega" fontWeight="semiBold">
        {t('overdue.count', { count: total, days: publicationDays })}
      </Typography>
      <Box tag="ul">
        {documents.map((document) => (
          <Row key={document.documentId} document={document} />
        ))}
      </Box>
    </Box>
  );
};
