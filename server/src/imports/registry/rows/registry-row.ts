/** What a row of a register tells of a document; null for what it does not tell. Text is NFC. */
export interface RegistryRow {
  /** As it was typed. */
  number: string | null;
  documentType: string | null;
  issuingBody: string | null;
  signer: string | null;
  signerPosition: string | null;
  /** `YYYY-MM-DD`, as the other dates. */
  issueDate: string | null;
  effectiveDate: string | null;
  expiryDate: string | null;
  abstract: string | null;
  subjects: readonly string[];
  /** Names as the cell gives them; which files they are is the archive's to tell. */
  files: readonly string[];
  ownId: string | null;
  notes: string | null;
}
