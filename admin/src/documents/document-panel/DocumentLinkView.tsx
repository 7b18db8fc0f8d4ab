import { Link, VisuallyHidden } from '@strapi/design-system';
import { ExternalLink } from '@strapi/icons';
import { Link as RouterLink } from 'react-router-dom';

import type { DocumentLink } from '../../../../server/src/documents/examine/contract';
import { useMessages } from '../../platform/messages';
import { OFFICIAL_DOCUMENT } from './uids';

interface Props {
  document: DocumentLink;
  locale: string;
}

/** Leads to another document, in a tab of its own: the form in view may hold unsaved work. */
export const DocumentLinkView = ({ document, locale }: Props) => {
  const t = useMessages();
  const { documentId, number, abstract } = document;

  return (
    <Link
      tag={RouterLink}
      to={{
        pathname: `/content-manager/collection-types/${OFFICIAL_DOCUMENT}/${documentId}`,
        search: locale ? `plugins[i18n][locale]=${encodeURIComponent(locale)}` : '',
      }}
      target="_blank"
      rel="noreferrer"
      title={abstract || undefined}
      endIcon={<ExternalLink aria-hidden />}
    >
      {number?.trim() || t('document.unnumbered')}
      <VisuallyHidden>{t('document.new-tab')}</VisuallyHidden>
    </Link>
  );
};
