import { useState } from 'react';
import { Flex, Typography } from '@strapi/design-system';

import type { Examination } from '../../../../server/src/documents/examine/contract';
import type { InverseRelationKind } from '../../../../server/src/documents/validity/relation-kinds';
import { useMessages } from '../../platform/messages';
import type { MessageKey } from '../../platform/messages';
import { DocumentLinkView } from './DocumentLinkView';
import { groupByKind } from './inverse-relations';
import type { InverseGroup } from './inverse-relations';
import { Section } from './Section';
import { ShowAll } from './ShowAll';

interface Props {
  relations: Examination['inverseRelations'];
  locale: string;
}

const LABELS: Record<InverseRelationKind, MessageKey> = {
  'replaced-by': 'document.inverse.replaced-by',
  'repealed-by': 'document.inverse.repealed-by',
  'partly-repealed-by': 'document.inverse.partly-repealed-by',
  'suspended-by': 'document.inverse.suspended-by',
  'partly-suspended-by': 'document.inverse.partly-suspended-by',
  'resumed-by': 'document.inverse.resumed-by',
  'amended-by': 'document.inverse.amended-by',
  'corrected-by': 'document.inverse.corrected-by',
  'consolidated-in': 'document.inverse.consolidated-in',
  'guided-by': 'document.inverse.guided-by',
  'basis-of': 'document.inverse.basis-of',
  'referred-to-by': 'document.inverse.referred-to-by',
  related: 'document.inverse.related',
};

/** A law is the basis of hundreds: these are shown before somebody asks for all. */
const SHOWN = 5;

const Group = ({ group, locale }: { group: InverseGroup; locale: string }) => {
  const t = useMessages();
  const [all, setAll] = useState(false);
  const { kind, documents } = group;
  const shown = all ? documents : documents.slice(0, SHOWN);

  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      <Typography variant="pi" textColor="neutral600">
        {t(LABELS[kind])}
      </Typography>
      <Flex tag="ul" direction="column" alignItems="flex-start" gap={1}>
        {shown.map((document) => (
          <li key={document.documentId}>
            <DocumentLinkView document={document} locale={locale} />
          </li>
        ))}
      </Flex>
      {documents.length > SHOWN && <ShowAll count={documents.length} all={all} onChange={setAll} />}
    </Flex>
  );
};

/** The documents that speak of this one. What this one says of others stands in the form. */
export const InverseRelations = ({ relations, locale }: Props) => {
  const t = useMessages();

  if (relations.length === 0) return null;

  return (
    <Section title={t('document.inverse')}>
      {groupByKind(relations).map((group) => (
        <Group key={group.kind} group={group} locale={locale} />
      ))}
    </Section>
  );
};
