import { Page, useRBAC } from '@strapi/strapi/admin';
import { Route, Routes } from 'react-router-dom';

import { HomePage } from './HomePage';
import { ImportPage } from './ImportPage';
import { MAY_EXPORT, MAY_READ, MAY_RUN } from './permissions';

const RIGHTS = { run: MAY_RUN, export: MAY_EXPORT };

const Pages = () => {
  const { allowedActions, isLoading } = useRBAC(RIGHTS);

  if (isLoading) return <Page.Loading />;

  const canRun = allowedActions.canRun === true;
  const canExport = allowedActions.canExport === true;

  return (
    <Routes>
      <Route index element={<HomePage canRun={canRun} canExport={canExport} />} />
      <Route path=":id" element={<ImportPage canRun={canRun} />} />
    </Routes>
  );
};

export default function RegistryImport() {
  return (
    <Page.Protect permissions={MAY_READ}>
      <Pages />
    </Page.Protect>
  );
}
