import { Typography } from '@strapi/design-system';
import type { StrapiApp } from '@strapi/strapi/admin';

import { contentManagerApis, warnMissing } from '../../platform/content-manager';
import type { Panel } from '../../platform/content-manager';
import { ErrorBoundary } from '../../platform/ErrorBoundary';
import { useMessages } from '../../platform/messages';
import { DocumentPanel } from './DocumentPanel';
import { OFFICIAL_DOCUMENT } from './uids';

/** Strapi draws a panel's function as a component, so that it may use hooks. */
const usePanel: Panel = (props) => {
  const t = useMessages();

  if (props.model !== OFFICIAL_DOCUMENT) return null;

  return {
    title: t('document.title'),
    content: (
      // Nothing that was found out about one entry may be seen beside another.
      <ErrorBoundary
        key={`${props.documentId} ${props.activeTab}`}
        fallback={<Typography variant="omega">{t('document.broken')}</Typography>}
      >
        <DocumentPanel {...props} />
      </ErrorBoundary>
    ),
  };
};

/** The side panel "Number and validity". */
export const documentPanel = {
  register(app: StrapiApp) {
    const { addEditViewSidePanel } = contentManagerApis(app);

    if (addEditViewSidePanel) addEditViewSidePanel([usePanel]);
    else warnMissing('addEditViewSidePanel');
  },
};
