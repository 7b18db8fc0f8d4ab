import type { RegistryField } from '../registry/columns/fields';

export type Language = 'en' | 'vi';

/** Headings that an import of ours knows again. */
export const FIELD_HEADINGS: Readonly<Record<RegistryField, Readonly<Record<Language, string>>>> = {
  ownId: { en: 'Id', vi: 'Mã' },
  number: { en: 'Number', vi: 'Số, ký hiệu' },
  documentType: { en: 'Document type', vi: 'Loại văn bản' },
  issuingBody: { en: 'Issuing body', vi: 'Cơ quan ban hành' },
  issueDate: { en: 'Issue date', vi: 'Ngày ban hành' },
  effectiveDate: { en: 'Effective date', vi: 'Ngày có hiệu lực' },
  expiryDate: { en: 'Expiry date', vi: 'Ngày hết hiệu lực' },
  signer: { en: 'Signer', vi: 'Người ký' },
  signerPosition: { en: 'Position of signer', vi: 'Chức vụ' },
  abstract: { en: 'Abstract', vi: 'Trích yếu' },
  subjects: { en: 'Subjects', vi: 'Lĩnh vực' },
  files: { en: 'Attached files', vi: 'Tệp đính kèm' },
  notes: { en: 'Notes', vi: 'Ghi chú' },
};
