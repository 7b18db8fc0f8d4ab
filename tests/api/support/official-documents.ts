import type { Entry } from './content';
import { create } from './content';
import type { Site } from './site';

export const DOCUMENT = 'plugin::newsroom.official-document';
export const TYPE = 'plugin::newsroom.document-type';
export const BODY = 'plugin::newsroom.issuing-body';
export const SUBJECT = 'plugin::newsroom.subject';
export const API = '/api/newsroom/official-documents';

export interface Document extends Entry {
  number: string;
  validity: {
    state: string;
    asOf: string;
    reason: { code: string; words: { vi: string; en: string } };
    because: Array<{ documentId: string; number: string }>;
    overridden: boolean;
  };
  relations: Array<{ kind: string; documentId: string | null; number: string; title: string }>;
  inverseRelations: Array<{ kind: string; documentId: string; number: string }>;
  contradictions: Array<{ code: string }>;
  jsonLd: Record<string, unknown>;
}

export interface FacetValue {
  value: string | number;
  count: number;
  name?: string;
}

export interface List {
  data: Document[];
  meta: { pagination: { total: number }; facets: Record<string, FacetValue[]> };
}

/** What tests of official documents do with a site. */
export const documentsOf = (site: Site) => {
  let sequence = 100;

  const read = async (documentId: string): Promise<Document> =>
    (await site.get<{ data: Document }>(`${API}/${documentId}`)).body.data;

  return {
    /** A number that no other document of this test has. */
    nextNumber: (symbol = 'KH-UBND') => `${(sequence += 1)}/${symbol}`,

    create: (data: object, status: 'draft' | 'published' = 'published') =>
      create(site, DOCUMENT, { abstract: 'Về việc thử nghiệm', ...data }, { status }),

    service: site.strapi.documents(DOCUMENT as never) as unknown as Record<
      'publish' | 'unpublish' | 'delete' | 'update' | 'findOne',
      (params: object) => Promise<Entry>
    >,

    /** As a reader has it. */
    read,

    stateOf: async (documentId: string): Promise<string> => (await read(documentId)).validity.state,

    /** The numbers of a list, in its order. */
    numbers: async (query: string): Promise<string[]> =>
      (await site.get<List>(`${API}?pagination[pageSize]=100&${query}`)).body.data.map(
        ({ number }) => number
      ),
  };
};
