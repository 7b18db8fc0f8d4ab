import type { Layout } from '../platform/layouts';
import { half, whole } from '../platform/layouts';
import { DOCUMENT_TYPE, ISSUING_BODY, OFFICIAL_DOCUMENT, SUBJECT } from '../platform/uids';

export const layouts: Record<string, Layout> = {
  [OFFICIAL_DOCUMENT]: {
    settings: { mainField: 'number', defaultSortBy: 'issueDate', defaultSortOrder: 'DESC' },
    list: ['number', 'abstract', 'documentType', 'issuingBody', 'issueDate'],
    edit: [
      [half('number'), half('issueDate')],
      [whole('abstract')],
      [half('documentType'), half('issuingBody')],
      [half('effectiveDate'), half('expiryDate')],
      [half('signer'), half('signerPosition')],
      [whole('attachments')],
      [whole('relations')],
      [whole('subjects')],
      [half('validityOverride'), half('validityOverrideFrom')],
      [whole('validityOverrideReason')],
      [whole('duplicateNumberConfirmed')],
    ],
  },
  [DOCUMENT_TYPE]: {
    settings: { mainField: 'name', defaultSortBy: 'position', defaultSortOrder: 'ASC' },
    list: ['name', 'abbreviation', 'position'],
    edit: [[half('name'), half('abbreviation')], [half('position')]],
  },
  [ISSUING_BODY]: {
    settings: { mainField: 'name', defaultSortBy: 'position', defaultSortOrder: 'ASC' },
    list: ['name', 'abbreviation', 'level', 'parent'],
    edit: [
      [whole('name')],
      [half('abbreviation'), half('level')],
      [half('parent'), half('position')],
    ],
  },
  [SUBJECT]: {
    settings: { mainField: 'name', defaultSortBy: 'position', defaultSortOrder: 'ASC' },
    list: ['name', 'parent', 'position'],
    edit: [[whole('name')], [half('parent'), half('position')]],
  },
};
