import { Flex, IconButton, TextButton, Typography } from '@strapi/design-system';
import { ArrowClockwise, Check, Duplicate } from '@strapi/icons';
import { useClipboard } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';

import type { ExaminedFile } from '../../../../server/src/documents/examine/contract';
import { useMessages } from '../../platform/messages';
import { DocumentCheck } from '../file-check/DocumentCheck';
import { readableSize, shortened } from './file-facts';
import { useDates } from './language';
import { Sentence } from './Remark';
import { Section } from './Section';

const Checksum = ({ sha256, name }: { sha256: string; name: string }) => {
  const t = useMessages();
  const { copy } = useClipboard();
  const [copied, setCopied] = useState(false);

  return (
    <Flex gap={2} wrap="wrap">
      <Typography variant="pi" textColor="neutral600">
        SHA-256{' '}
        <code title={sha256} aria-label={sha256}>
          {shortened(sha256)}
        </code>
      </Typography>
      <IconButton
        type="button"
        variant="ghost"
        size="XS"
        label={t(copied ? 'document.file.copied' : 'document.file.copy', { name })}
        onClick={() => void copy(sha256).then(setCopied)}
      >
        {copied ? <Check /> : <Duplicate />}
      </IconButton>
    </Flex>
  );
};

const FileItem = ({ file }: { file: ExaminedFile }) => {
  const t = useMessages();
  const { formatNumber } = useIntl();
  const { instantInWords } = useDates();
  const { name, sha256, size, pageCount, hasSignatureField, replacedAt } = file;
  const facts: string[] = [];

  if (size !== null) {
    const { value, unit } = readableSize(size);

    facts.push(formatNumber(value, { style: 'unit', unit, unitDisplay: 'short' }));
  }
  if (pageCount !== null) facts.push(t('document.file.pages', { count: pageCount }));

  return (
    <Flex tag="li" direction="column" alignItems="stretch" gap={1}>
      <Sentence>{name}</Sentence>
      {facts.length > 0 && (
        <Typography variant="pi" textColor="neutral600">
          {facts.join(' · ')}
        </Typography>
      )}
      {hasSignatureField === true && (
        <Typography variant="pi" textColor="neutral600">
          {t('document.file.signature-field')}
        </Typography>
      )}
      {sha256 === null ? (
        <Typography variant="pi" textColor="neutral600">
          {t('document.file.no-checksum')}
        </Typography>
      ) : (
        <Checksum key={sha256} sha256={sha256} name={name} />
      )}
      {replacedAt.map((instant) => (
        <Typography key={instant} variant="pi" textColor="warning600">
          {t('document.file.replaced', { date: instantInWords(instant) })}
        </Typography>
      ))}
    </Flex>
  );
};

interface Props {
  files: ExaminedFile[];
  documentId: string;
  /** Empty where documents are not localised. */
  locale: string;
  onLookAgain: () => void;
}

/** The files of the saved document, with what was recorded of their bytes. */
export const FileList = ({ files, documentId, locale, onLookAgain }: Props) => {
  const t = useMessages();

  if (files.length === 0) return null;

  return (
    <Section title={t('document.files')}>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={4}>
        {files.map((file, index) => (
          // The same file may be attached twice.
          <FileItem key={`${index} ${file.name}`} file={file} />
        ))}
      </Flex>
      {files.some(({ sha256 }) => sha256 === null) && (
        <TextButton type="button" startIcon={<ArrowClockwise aria-hidden />} onClick={onLookAgain}>
          {t('document.file.look-again')}
        </TextButton>
      )}
      <DocumentCheck documentId={documentId} locale={locale} />
    </Section>
  );
};
