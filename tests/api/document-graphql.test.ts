import type { Document, List } from './support/official-documents';
import { API, documentsOf } from './support/official-documents';
import type { Site } from './support/site';
import { bootSite } from './support/site';

let site: Site;
let documents: ReturnType<typeof documentsOf>;

beforeAll(async () => {
  site = await bootSite();
  documents = documentsOf(site);
});

afterAll(() => site.close());

describe('GraphQL', () => {
  it('has the validity, the relations and the files of a document', async () => {
    const old = await documents.create({
      number: documents.nextNumber(),
      effectiveDate: '2020-01-01',
    });
    const number = documents.nextNumber();
    const acting = await documents.create({
      number,
      effectiveDate: '2024-01-01',
      relations: [{ kind: 'replaces', document: old.documentId }],
    });
    const { data, errors } = await site.graphql(
      `query ($old: ID!, $number: String!) {
        newsroomOfficialDocument(documentId: $old) {
          validity { state reason asOf because { documentId } }
          before: validity(asOf: "2021-05-05") { state asOf }
          inverseRelations { kind documentId }
          files { sha256 }
          jsonLd
        }
        newsroomOfficialDocumentsByNumber(number: $number) {
          relationsTo { kind documentId } validity { state }
        }
      }`,
      { old: old.documentId, number: `Số: ${number.toLowerCase()}` }
    );

    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      newsroomOfficialDocument: {
        validity: {
          state: 'expired',
          reason: 'replaced',
          because: [{ documentId: acting.documentId }],
        },
        before: { state: 'in-force', asOf: '2021-05-05' },
        inverseRelations: [{ kind: 'replaced-by', documentId: acting.documentId }],
        files: [],
        jsonLd: { '@type': 'Legislation' },
      },
      newsroomOfficialDocumentsByNumber: [
        {
          relationsTo: [{ kind: 'replaces', documentId: old.documentId }],
          validity: { state: 'in-force' },
        },
      ],
    });
  });

  it('searches as REST does', async () => {
    await documents.create({
      number: documents.nextNumber(),
      issueDate: '1990-01-01',
      effectiveDate: '1990-01-01',
    });
    await documents.create({ number: documents.nextNumber(), issueDate: '1990-02-01' });

    const rest = await site.get<List>(`${API}?year=1990&facets=year,validity`);
    const { data } = await site.graphql<{
      found: { total: number; documents: Document[]; facets: object };
    }>(
      `{ found: newsroomOfficialDocumentSearch(year: [1990], facets: ["year", "validity"]) {
        total facets documents { number validity { state } }
      } }`
    );

    expect(data.found.total).toBe(2);
    expect(data.found.facets).toEqual(rest.body.meta.facets);
    expect(data.found.documents.map(({ number }) => number)).toEqual(
      rest.body.data.map(({ number }) => number)
    );
  });

  it('shows no draft by any of its fields', async () => {
    const number = documents.nextNumber();
    const { documentId } = await documents.create({ number, issueDate: '1989-01-01' }, 'draft');
    const { data } = await site.graphql(
      `query ($id: ID!, $number: String!) {
        newsroomOfficialDocument(documentId: $id, status: DRAFT) { number }
        newsroomOfficialDocumentsByNumber(number: $number) { number }
        newsroomOfficialDocumentSearch(year: [1989]) { total }
      }`,
      { id: documentId, number }
    );

    expect(data).toEqual({
      newsroomOfficialDocument: null,
      newsroomOfficialDocumentsByNumber: [],
      newsroomOfficialDocumentSearch: { total: 0 },
    });
  });
});
