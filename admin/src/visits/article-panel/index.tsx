import { Typography } from '@strapi/design-system';
import { useRBAC } from '@strapi/strapi/admin';
import type { StrapiApp } from '@strapi/strapi/admin';

import { contentManagerApis, warnMissing } from '../../platform/content-manager';
import type { Panel } from '../../platform/content-manager';
import { ErrorBoundary } from '../../platform/ErrorBoundary';
import { useEntryLocale } from '../../platform/language';
import { useMessages } from '../../platform/messages';
import { ARTICLE } from '../paths';
import { MAY_READ } from '../permissions';
import { ArticleVisits } from './ArticleVisits';

/** Strapi draws a panel's function as a component, so that it may use hooks. */
const usePanel: Panel = ({ model, documentId, document }) => {
  const t = useMessages();
  const { allowedActions } = useRBAC(MAY_READ);
  const locale = useEntryLocale(document);

  if (model !== ARTICLE || !documentId || !allowedActions.canRead) return null;

  return {
    title: t('visits.widget.title'),
    content: (
      // Nothing that was found out about one entry may be seen beside another.
      <ErrorBoundary
        key={`${documentId} ${locale}`}
        fallback={<Typography variant="omega">{t('visits.broken')}</Typography>}
      >
        <ArticleVisits documentId={documentId} locale={locale} />
      </ErrorBoundary>
    ),
  };
};

/** The side panel "Visits" of a saved article. */
export const articlePanel = {
  register(app: StrapiApp) {
    const { addEditViewSidePanel } = contentManagerApis(app);

    if (addEditViewSidePanel) addEditViewSidePanel([usePanel]);
    else warnMissing('addEditViewSidePanel');
  },
};
