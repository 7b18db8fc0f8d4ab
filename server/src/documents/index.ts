import type { Core } from '@strapi/strapi';

import { registerComponents } from '../platform/components';
import type { Feature } from '../platform/feature';
import { localesOf } from '../platform/locales';
import { coreService, readActions } from '../platform/content-api/core-service';
import {
  ATTACHMENT,
  DOCUMENT_RELATION,
  DOCUMENT_TYPE,
  ISSUING_BODY,
  OFFICIAL_DOCUMENT,
  SUBJECT,
} from '../platform/uids';
import { attachment } from './components/attachment';
import { documentRelation } from './components/document-relation';
import { documentType } from './content-types/document-type';
import { issuingBody } from './content-types/issuing-body';
import { officialDocument } from './content-types/official-document';
import { subject } from './content-types/subject';
import { controllers } from './controllers';
import { createFileCheck, type FileCheckRunner } from './files/check/run';
import { registerActions } from './files/check/actions';
import { documentFiles, fileChecksumsStep, verifyCommand, type DocumentFiles } from './files';
import { registerGraphql } from './graphql';
import { layouts } from './layouts';
import { createLifecycle } from './lifecycle';
import { parseDocumentNumber } from './number/document-number';
import { installDocumentTypes, installInNewLocales } from './reference-data/install';
import { findCitations, type Citation } from './reading/cited';
import { createMender, type Mender } from './register/mend';
import { registerStep } from './register/tables';
import { routes } from './routes';

const filesOf = (strapi: Core.Strapi): DocumentFiles =>
  strapi.plugin('newsroom').service('documentFiles') as DocumentFiles;

const fileCheckOf = (strapi: Core.Strapi): FileCheckRunner =>
  strapi.plugin('newsroom').service('documentFileCheck') as FileCheckRunner;

const documentRegister = ({ strapi }: { strapi: Core.Strapi }): Mender =>
  createMender(strapi, async () => {
    const [locale = ''] = await localesOf(strapi).resolve(OFFICIAL_DOCUMENT, undefined);

    return locale;
  });

const registerOf = (strapi: Core.Strapi): Mender =>
  strapi.plugin('newsroom').service('documentRegister') as Mender;

/** What other features ask of documents. */
const officialDocuments = ({ strapi }: { strapi: Core.Strapi }) => ({
  parseNumber: parseDocumentNumber,
  findCitations: (texts: string[], locale: string): Promise<Citation[]> =>
    findCitations(strapi, texts, locale),
});

export type OfficialDocuments = ReturnType<typeof officialDocuments>;

/** Official documents: numbers, validity over time, relations and files. */
export const documents: Feature = {
  contentTypes: {
    'official-document': officialDocument,
    'document-type': documentType,
    'issuing-body': issuingBody,
    subject,
  },

  controllers,
  services: {
    'official-document': coreService(OFFICIAL_DOCUMENT),
    'document-type': coreService(DOCUMENT_TYPE),
    'issuing-body': coreService(ISSUING_BODY),
    subject: coreService(SUBJECT),
    documentFiles,
    documentFileCheck: ({ strapi }: { strapi: Core.Strapi }) =>
      createFileCheck(strapi, () => filesOf(strapi)),
    documentRegister,
    officialDocuments,
  },
  routes,
  layouts,
  publicActions: [
    ...readActions('official-document'),
    'plugin::newsroom.official-document.findByNumber',
    ...readActions('document-type'),
    ...readActions('issuing-body'),
    ...readActions('subject'),
  ],
  commands: {
    'verify-files': {
      usage: 're-checks the files of all published documents against their recorded checksums',
      run: (strapi, _args, write) => verifyCommand(strapi, write),
    },
  },
  tableSteps: [registerStep, fileChecksumsStep],

  register(strapi) {
    const lifecycle = createLifecycle(strapi, localesOf(strapi));

    strapi.documents.use(lifecycle as Parameters<Core.Strapi['documents']['use']>[0]);
    registerGraphql(strapi);
    registerComponents(strapi, {
      [ATTACHMENT]: attachment,
      [DOCUMENT_RELATION]: documentRelation,
    });
  },

  async bootstrap(strapi) {
    await registerActions(strapi);

    const files = filesOf(strapi);

    files.watch();
    void files.recordMissing();
    registerOf(strapi).start();

    try {
      await installDocumentTypes(strapi);
      installInNewLocales(strapi);
    } catch (error) {
      strapi.log.warn(`newsroom: the types of documents could not be installed: ${error}`);
    }
  },

  async destroy(strapi) {
    await registerOf(strapi).stop();
    await fileCheckOf(strapi).stop();
    await filesOf(strapi).stop();
  },
};
