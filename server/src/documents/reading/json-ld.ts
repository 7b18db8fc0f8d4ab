import type { ValidityState } from '../validity/timeline';
import type { PresentedDocument } from './present';

/** schema.org's LegalForceStatus knows three; a state that is neither has none. */
const LEGAL_FORCE: Partial<Record<ValidityState, string>> = {
  'in-force': 'https://schema.org/InForce',
  'partly-expired': 'https://schema.org/PartiallyInForce',
  'partly-suspended': 'https://schema.org/PartiallyInForce',
  'not-yet-in-force': 'https://schema.org/NotInForce',
  expired: 'https://schema.org/NotInForce',
  suspended: 'https://schema.org/NotInForce',
  'no-longer-suitable': 'https://schema.org/NotInForce',
};

/** Without the properties of which nothing is known. */
const known = (properties: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(properties).filter(
      ([, value]) =>
        value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0)
    )
  );

const legislation = (number: string | null, title: string | null) =>
  known({ '@type': 'Legislation', legislationIdentifier: number, name: title });

const CHANGING = ['amends', 'replaces', 'corrects'];
const REPEALING = ['repeals', 'partly-repeals', 'replaces'];

/** The document as https://schema.org/Legislation. */
export const legislationJsonLd = (document: PresentedDocument): Record<string, unknown> => {
  const targetsOf = (kinds: string[]) =>
    document.relations
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ number, title }) => legislation(number, title));

  return known({
    '@context': 'https://schema.org',
    '@type': 'Legislation',
    legislationIdentifier: document.number,
    name: document.abstract,
    abstract: document.abstract,
    inLanguage: document.locale,
    legislationType: document.documentType?.name,
    legislationPassedBy: document.issuingBody && {
      '@type': 'GovernmentOrganization',
      name: document.issuingBody.name,
    },
    legislationResponsible: document.signer && { '@type': 'Person', name: document.signer },
    legislationDate: document.issueDate,
    legislationDateOfApplicability: document.effectiveDate,
    expires: document.expiryDate,
    legislationLegalForce: LEGAL_FORCE[document.validity.state],
    legislationChanges: targetsOf(CHANGING),
    legislationRepeals: targetsOf(REPEALING),
    legislationConsolidates: targetsOf(['consolidates']),
    about: document.subjects.map(({ name }) => name),
    encoding: document.attachments.map(({ title, file, language, sha256 }) =>
      known({
        '@type': 'MediaObject',
        name: title ?? file.name,
        contentUrl: file.url,
        encodingFormat: file.mime,
        contentSize: file.size === null ? null : String(file.size),
        inLanguage: language,
        sha256,
      })
    ),
  });
};
