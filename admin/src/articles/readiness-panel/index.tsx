import { Typography } from '@strapi/design-system';
import type { StrapiApp } from '@strapi/strapi/admin';

import { contentManagerApis, warnMissing } from '../../platform/content-manager';
import type { Panel } from '../../platform/content-manager';
import { ErrorBoundary } from '../../platform/ErrorBoundary';
import { useMessages } from '../../platform/messages';
import { useNotices } from '../../platform/notices';
import { useCaptionsInAllBlocks } from '../../platform/settings';
import { PLUGIN_ID } from '../../pluginId';
import { ReadinessPanel } from './ReadinessPanel';

const ARTICLE = `plugin::${PLUGIN_ID}.article`;

/** Strapi draws a panel's function as a component, so that it may use hooks. */
const usePanel: Panel = (props) => {
  const t = useMessages();

  // Drawn with every edit view, whatever its type: by the time somebody pastes, the answer is here.
  useCaptionsInAllBlocks();
  useNotices();

  if (props.model !== ARTICLE || props.activeTab === 'published') return null;

  return {
    title: t('readiness.title'),
    content: (
      <ErrorBoundary fallback={<Typography variant="omega">{t('readiness.failed')}</Typography>}>
        <ReadinessPanel {...props} />
      </ErrorBoundary>
    ),
  };
};

/** The side panel "Ready to publish?". */
export const readinessPanel = {
  register(app: StrapiApp) {
    const { addEditViewSidePanel } = contentManagerApis(app);

    if (addEditViewSidePanel) addEditViewSidePanel([usePanel]);
    else warnMissing('addEditViewSidePanel');
  },
};
