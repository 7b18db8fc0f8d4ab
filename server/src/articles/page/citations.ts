import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import type { CitedDocument } from '../../documents/reading/cited';
import type { OfficialDocuments } from '../../documents';
import type { Body } from '../body/nodes';
import type { LinkedPlace } from './prose-runs';
import { linkRuns, runsOf, textOf } from './prose-runs';

const documentsOf = (strapi: Core.Strapi): OfficialDocuments =>
  strapi.plugin('newsroom').service('officialDocuments') as OfficialDocuments;

const MAX_TEMPLATE = 500;

/**
 * The address that a site shows a document at, with `{documentId}` or `{number}` in its place.
 *
 * @throws ValidationError that says what to change
 */
export const readLinkTemplate = (value: unknown): string | undefined => {
  if (value === undefined || value === '') return undefined;

  const isRight =
    typeof value === 'string' &&
    value.length <= MAX_TEMPLATE &&
    /^(?:\/(?![/\\])|https?:\/\/)/.test(value) &&
    /\{(?:documentId|number)\}/.test(value);

  if (!isRight) {
    throw new errors.ValidationError(
      'documentLinks must be an address with {documentId} or {number} in it, such as /van-ban/{documentId} or https://example.org/van-ban/{number}.',
      { errors: [{ path: ['documentLinks'], name: 'ValidationError', message: 'not an address' }] }
    );
  }

  return value as string;
};

const addressOf = (template: string, { documentId, number }: CitedDocument): string =>
  template
    .replaceAll('{documentId}', encodeURIComponent(documentId))
    // A number's slashes stay: routes take them as they are.
    .replaceAll('{number}', number.split('/').map(encodeURIComponent).join('/'));

/**
 * The documents that a body names by their numbers, each once in the order of the text, and the body
 * with links to them where the caller has an address for them.
 */
export const citeDocuments = async (
  strapi: Core.Strapi,
  body: Body,
  { locale, template }: { locale: string; template: string | undefined }
): Promise<{ body: Body; citedDocuments: CitedDocument[] }> => {
  const citations = await documentsOf(strapi).findCitations(runsOf(body).map(textOf), locale);

  if (citations.length === 0) return { body, citedDocuments: [] };

  const cited = new Map(citations.map(({ document }) => [document.documentId, document]));
  const citedDocuments = [...cited.values()];

  if (!template) return { body, citedDocuments };

  const places = new Map<number, LinkedPlace[]>();

  for (const { text: run, start, end, document } of citations) {
    const url = addressOf(template, document);

    places.set(run, [...(places.get(run) ?? []), { start, end, url }]);
  }

  return { body: linkRuns(body, (run) => places.get(run) ?? []), citedDocuments };
};
