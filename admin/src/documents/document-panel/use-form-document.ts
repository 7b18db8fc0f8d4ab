import { useFormValue } from '../../platform/form';
import type { FormDocument } from './examine-request';

/** What the form holds of the document now. */
export const useFormDocument = (): FormDocument => ({
  number: useFormValue('number'),
  documentType: useFormValue('documentType'),
  issuingBody: useFormValue('issuingBody'),
  issueDate: useFormValue('issueDate'),
  effectiveDate: useFormValue('effectiveDate'),
  expiryDate: useFormValue('expiryDate'),
  validityOverride: useFormValue('validityOverride'),
  validityOverrideReason: useFormValue('validityOverrideReason'),
  validityOverrideFrom: useFormValue('validityOverrideFrom'),
  relations: useFormValue('relations'),
});
