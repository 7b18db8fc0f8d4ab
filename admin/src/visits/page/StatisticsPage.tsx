import { Page, useRBAC } from '@strapi/strapi/admin';

import { ErrorBoundary } from '../../platform/ErrorBoundary';
import { MAY_EXPORT, MAY_READ } from '../permissions';
import { Statistics } from './Statistics';

const Protected = () => {
  const { allowedActions, isLoading } = useRBAC(MAY_EXPORT);

  if (isLoading) return <Page.Loading />;

  return <Statistics canExport={allowedActions.canExport === true} />;
};

export default function StatisticsPage() {
  return (
    <Page.Protect permissions={MAY_READ}>
      <ErrorBoundary fallback={<Page.Error />}>
        <Protected />
      </ErrorBoundary>
    </Page.Protect>
  );
}
