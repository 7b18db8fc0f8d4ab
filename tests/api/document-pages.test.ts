import { create, uploadFile } from './support/content';
import type { List } from './support/official-documents';
import { BODY, API, documentsOf, SUBJECT, TYPE } from './support/official-documents';
import type { Site } from './support/site';
import { bootSite } from './support/site';
import { complaintsAboutAnswer } from './support/typescript';

let site: Site;
let documents: ReturnType<typeof documentsOf>;

beforeAll(async () => {
  site = await bootSite();
  documents = documentsOf(site);
  await create(site, BODY, { name: 'Ủy ban nhân dân xã', abbreviation: 'UBND' });
});

afterAll(() => site.close());

describe('the page of a document', () => {
  it('has its files in order and its JSON-LD', async () => {
    const file = await uploadFile(site, {
      content: 'Toàn văn',
      name: 'toan-van.txt',
      mimetype: 'text/plain',
    });
    const number = documents.nextNumber('QĐ-UBND');
    const { documentId } = await documents.create({
      number,
      abstract: 'Phê duyệt kế hoạch',
      issueDate: '2024-01-02',
      effectiveDate: '2024-01-05',
      signer: 'Lò Văn Thử',
      attachments: [{ file: file.id, title: 'Toàn văn', language: 'vi', role: 'original' }],
      relations: [{ kind: 'based-on', number: '30/2020/NĐ-CP', title: 'Về công tác văn thư' }],
    });
    const found = await documents.read(documentId);

    expect(found.attachments).toMatchObject([
      { title: 'Toàn văn', role: 'original', file: { url: file.url, mime: 'text/plain' } },
    ]);
    expect(found.jsonLd).toMatchObject({
      '@type': 'Legislation',
      legislationIdentifier: number,
      legislationDate: '2024-01-02',
      legislationLegalForce: 'https://schema.org/InForce',
      legislationPassedBy: { name: 'Ủy ban nhân dân xã' },
    });
  });

  it('is read by nobody before it is published', async () => {
    const { documentId } = await documents.create({ number: documents.nextNumber() }, 'draft');

    for (const query of ['', '?status=draft', '?populate=*']) {
      expect((await site.get(`${API}/${documentId}${query}`)).status).toBe(404);
    }
  });
});

describe('the types that come with the plugin', () => {
  it('can be read by anyone', async () => {
    const { status, body } = await site.get<{ data: unknown[] }>(
      '/api/newsroom/document-types?pagination[pageSize]=100'
    );

    expect(status).toBe(200);
    expect(body.data).toEqual(
      expect.arrayContaining([expect.objectContaining({ name: 'Quyết định', abbreviation: 'QĐ' })])
    );
    expect(await site.strapi.db.query(TYPE).count()).toBeGreaterThan(29);
  });
});

describe('the published types', () => {
  it('say what REST answers', async () => {
    const file = await uploadFile(site, {
      content: 'Toàn văn',
      name: 'van-ban.txt',
      mimetype: 'text/plain',
    });
    const subject = await create(site, SUBJECT, { name: 'Văn hóa' });
    const number = documents.nextNumber('QĐ-UBND');
    const { documentId } = await documents.create({
      number,
      issueDate: '1988-01-02',
      effectiveDate: '1988-02-05',
      expiryDate: '1987-02-05',
      subjects: [subject.documentId],
      attachments: [{ file: file.id, title: 'Toàn văn', language: 'vi' }],
      relations: [{ kind: 'based-on', number: '30/2020/NĐ-CP', url: 'https://example.org/' }],
    });

    await documents.create({
      number: documents.nextNumber(),
      effectiveDate: '1989-01-01',
      relations: [{ kind: 'amends', document: documentId }],
    });

    const list = await site.get(
      `${API}?year=1988&facets=type,issuingBody,subject,year,validity,signer`
    );
    const one = await site.get(`${API}/${documentId}`);
    const byNumber = await site.get(`${API}/by-number/${number}`);

    expect(complaintsAboutAnswer('newsroom.OfficialDocumentListAnswer', list.body)).toEqual([]);
    expect(complaintsAboutAnswer('newsroom.OfficialDocumentAnswer', one.body)).toEqual([]);
    expect(
      complaintsAboutAnswer('newsroom.OfficialDocumentsByNumberAnswer', byNumber.body)
    ).toEqual([]);
  });
});

describe('the register', () => {
  interface Mender {
    start(): void;
    idle(): Promise<void>;
  }

  const mend = async () => {
    const register = site.strapi.plugin('newsroom').service('documentRegister') as Mender;

    register.start();
    await register.idle();
  };

  it('takes in what came by an import, and lets go what went', async () => {
    const old = await documents.create({
      number: documents.nextNumber(),
      effectiveDate: '2020-01-01',
    });
    const acting = await documents.create({
      number: documents.nextNumber(),
      issueDate: '1987-05-05',
      effectiveDate: '2024-01-01',
      relations: [{ kind: 'repeals', document: old.documentId }],
    });
    const gone = await documents.create({
      number: documents.nextNumber(),
      issueDate: '1987-06-06',
    });

    // As an import leaves it: Strapi's tables are written past all that listens.
    for (const table of ['register', 'links', 'timelines', 'periods']) {
      await site.strapi.db
        .connection(`newsroom_document_${table}`)
        .whereIn(table === 'links' ? 'source_id' : 'document_id', [
          acting.documentId,
          old.documentId,
        ])
        .delete();
    }
    await site.strapi.db
      .connection('newsroom_official_documents')
      .where({ document_id: gone.documentId })
      .delete();

    await mend();

    expect(await documents.stateOf(old.documentId)).toBe('expired');
    expect(await documents.numbers('year=1987')).toEqual([acting.number]);
    expect(
      (await site.get<List>(`${API}?year=1987&facets=year`)).body.meta.facets.year
    ).toContainEqual({
      value: 1987,
      count: 1,
    });
  });
});
