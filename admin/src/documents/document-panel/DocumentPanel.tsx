import { Flex, Loader, Typography } from '@strapi/design-system';

import type { PanelProps } from '../../platform/content-manager';
import { useFormValue } from '../../platform/form';
import { useMessages } from '../../platform/messages';
import { Contradictions } from './Contradictions';
import { Failure } from './Failure';
import { FileList } from './FileList';
import { InverseRelations } from './InverseRelations';
import { NumberMeaning } from './NumberMeaning';
import { NumberWarnings } from './NumberWarnings';
import { Section } from './Section';
import { useExamination } from './use-examination';
import { useFormDocument } from './use-form-document';
import { Validity } from './Validity';

/** What the number says, how the document stands, and what others and its files say of it. */
export const DocumentPanel = (props: PanelProps) => {
  const t = useMessages();
  const form = useFormDocument();
  const confirmed = useFormValue('duplicateNumberConfirmed') === true;
  const { answer, asking, failed, blank, locale, retry } = useExamination(props, form);
  const found = blank ? null : answer;

  return (
    <Flex direction="column" alignItems="stretch" gap={5} width="100%" aria-busy={asking}>
      {failed && !asking && <Failure stale={found !== null} onRetry={retry} />}
      <Section title={t('document.number')}>
        <NumberMeaning text={typeof form.number === 'string' ? form.number : ''} />
        {found && (
          <NumberWarnings warnings={found.warnings} confirmed={confirmed} locale={locale} />
        )}
      </Section>
      {blank && (
        <Typography variant="omega" textColor="neutral600">
          {t('document.blank')}
        </Typography>
      )}
      {!blank && !found && asking && (
        <Flex justifyContent="center">
          <Loader small>{t('document.asking')}</Loader>
        </Flex>
      )}
      {found && (
        <>
          <Section title={t('document.validity')}>
            <Validity timeline={found.timeline} asOf={found.asOf} />
            <Contradictions contradictions={found.timeline.contradictions} />
          </Section>
          <InverseRelations relations={found.inverseRelations} locale={locale} />
          <FileList
            files={found.files}
            documentId={props.document?.documentId ?? ''}
            locale={locale}
            onLookAgain={retry}
          />
        </>
      )}
    </Flex>
  );
};
