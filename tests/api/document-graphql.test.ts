import { create, uploadFile } from './support/content';
import type { Document, List } from './support/official-documents';
import { API, BODY, documentsOf, SUBJECT, TYPE } from './support/official-documents';
import type { Site } from './support/site';
import { bootSite } from './support/site';
import { complaintsAbout } from './support/typescript';

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

  it('answers as the published types say: with everything, and with next to nothing', async () => {
    const type = await create(site, TYPE, { name: 'Quy ước', abbreviation: 'QƯ', position: 40 });
    const above = await create(site, BODY, { name: 'Huyện', abbreviation: 'H' });
    const issuer = await create(site, BODY, {
      name: 'Xã',
      abbreviation: 'X',
      level: 'xã',
      parent: above.documentId,
    });
    const root = await create(site, SUBJECT, { name: 'Tài nguyên' });
    const subject = await create(site, SUBJECT, { name: 'Nước', parent: root.documentId });
    const stored = await uploadFile(site, {
      content: 'Nội dung',
      name: 'quy-uoc.txt',
      mimetype: 'text/plain',
    });
    const number = documents.nextNumber();
    const full = await documents.create({
      number,
      documentType: type.documentId,
      issuingBody: issuer.documentId,
      subjects: [subject.documentId],
      signer: 'Lò Văn Thử',
      signerPosition: 'Chủ tịch',
      issueDate: '1988-01-01',
      effectiveDate: '1988-01-02',
      expiryDate: '1988-01-01',
      validityOverride: 'no-longer-suitable',
      validityOverrideReason: 'Thử nghiệm',
      validityOverrideFrom: '1988-02-01',
      attachments: [{ file: stored.id, title: 'Bản gốc', language: 'vi', role: 'reading-version' }],
      relations: [{ kind: 'based-on', number: '30/2020/NĐ-CP', title: 'Về công tác văn thư' }],
    });
    const bare = await documents.create({ issueDate: '1988-03-01' });
    const named = 'documentId name position createdAt updatedAt publishedAt locale';
    const link = 'documentId number title url kind';
    const words = '{ vi en }';
    const page = `{
      documentId number numberKey abstract signer signerPosition issueDate effectiveDate expiryDate
      validityOverride validityOverrideReason validityOverrideFrom duplicateNumberConfirmed
      createdAt updatedAt publishedAt locale
      documentType { ${named} abbreviation localizations { name } }
      issuingBody { ${named} abbreviation level parent { name } localizations { name } }
      subjects { ${named} parent { name } localizations { name } }
      validity {
        state name ${words} asOf reason reasonInWords ${words} because { documentId number } overridden
      }
      contradictions { code words ${words} }
      relationsTo { ${link} }
      inverseRelations { ${link} }
      files { title language role url name mime size sha256 pageCount hasSignatureField }
      jsonLd
      localizations { documentId }
    }`;
    const answer = await site.graphql<{ full: object; bare: object }>(`{
      full: newsroomOfficialDocument(documentId: "${full.documentId}") ${page}
      bare: newsroomOfficialDocument(documentId: "${bare.documentId}") ${page}
      none: newsroomOfficialDocument(documentId: "none") ${page}
      byNumber: newsroomOfficialDocumentsByNumber(number: "${number}") ${page}
      search: newsroomOfficialDocumentSearch(
        year: [1988], facets: ["type", "issuingBody", "subject", "year", "validity", "signer"]
      ) { total facets documents ${page} }
      list: newsroomOfficialDocuments_connection(pagination: { pageSize: 2 }) {
        nodes ${page} pageInfo { page pageSize pageCount total }
      }
      types: newsroomDocumentTypes { ${named} abbreviation }
      bodies: newsroomIssuingBodies { ${named} abbreviation level }
      subjects: newsroomSubjects { ${named} }
    }`);

    expect(
      complaintsAbout(`
        import type * as newsroom from 'strapi-plugin-newsroom/types';

        type Queries = newsroom.GraphqlQueries;
        type Named = { name: string };
        type Bare<Term> = Omit<Term, 'parent' | 'localizations'> & { localizations: Named[] };
        type Held<Term> = Bare<Term> & { parent: Named | null };
        type Shown<Document> = Document extends newsroom.GraphqlOfficialDocument
          ? Omit<Document, 'documentType' | 'issuingBody' | 'subjects' | 'localizations'> & {
              documentType: Bare<newsroom.GraphqlDocumentType> | null;
              issuingBody: Held<newsroom.GraphqlIssuingBody> | null;
              subjects: Array<Held<newsroom.GraphqlSubject>>;
              localizations: Array<{ documentId: string }>;
            }
          : null;
        type One = Shown<Queries['newsroomOfficialDocument']>;
        type Found = NonNullable<One>;
        type Flat<Term> = Omit<Term, 'parent' | 'localizations'>;

        export const answer: newsroom.GraphqlAnswer<{
          full: One;
          bare: One;
          none: One;
          byNumber: Array<Shown<Queries['newsroomOfficialDocumentsByNumber'][number]>>;
          search: Omit<Queries['newsroomOfficialDocumentSearch'], 'documents'> & {
            documents: Found[];
          };
          list: newsroom.GraphqlConnection<Found>;
          types: Array<Flat<Queries['newsroomDocumentTypes'][number]>>;
          bodies: Array<Flat<Queries['newsroomIssuingBodies'][number]>>;
          subjects: Array<Flat<Queries['newsroomSubjects'][number]>>;
        }> = ${JSON.stringify(answer)};
      `)
    ).toEqual([]);
    expect(answer.data).toMatchObject({
      full: {
        validityOverride: 'no_longer_suitable',
        validity: { state: 'no-longer-suitable', overridden: true },
        issuingBody: { parent: { name: 'Huyện' } },
        files: [{ role: 'reading-version' }],
        contradictions: [expect.anything()],
      },
      none: null,
      byNumber: [{ number }],
      search: { total: 2 },
    });
  });
});
