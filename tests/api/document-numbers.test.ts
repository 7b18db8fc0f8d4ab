import type { Entry } from './support/content';
import { create } from './support/content';
import type { List } from './support/official-documents';
import { BODY, API, documentsOf, TYPE } from './support/official-documents';
import type { Site } from './support/site';
import { bootSite } from './support/site';

let site: Site;
let documents: ReturnType<typeof documentsOf>;
let committee: Entry;
let council: Entry;

beforeAll(async () => {
  site = await bootSite();
  documents = documentsOf(site);
  committee = await create(site, BODY, { name: 'Ủy ban nhân dân xã', abbreviation: 'UBND' });
  council = await create(site, BODY, { name: 'Hội đồng nhân dân xã', abbreviation: 'HĐND' });
});

afterAll(() => site.close());

describe('the number of a document', () => {
  it('fills the type and the body that it names', async () => {
    const { documentId } = await documents.create({ number: documents.nextNumber('QĐ-UBND') });
    const found = await documents.read(documentId);

    expect(found).toMatchObject({
      documentType: { abbreviation: 'QĐ' },
      issuingBody: { documentId: committee.documentId },
    });
  });

  it('never overrules what the editor has chosen', async () => {
    const { documentId } = await documents.create({
      number: documents.nextNumber('QĐ-UBND'),
      issuingBody: council.documentId,
    });

    expect(await documents.read(documentId)).toMatchObject({
      issuingBody: { documentId: council.documentId },
    });
  });

  it('is kept as it was typed, whatever it is', async () => {
    const { documentId } = await documents.create({ number: 'Không số, ngày 5' });

    expect((await documents.read(documentId)).number).toBe('Không số, ngày 5');
  });

  it.each(['15/QĐ-UBND', 'Số: 015/qđ-ubnd', '15 / QD – UBND', '15%2FQ%C4%90-UBND'])(
    'finds its document as %s',
    async (spelling) => {
      const number = '15/QĐ-UBND';

      if ((await site.get(`${API}/by-number/${number}`)).status === 404) {
        await documents.create({ number, issueDate: '2024-02-01' });
      }

      const path = spelling.includes('%')
        ? spelling
        : spelling.split('/').map(encodeURIComponent).join('/');
      const { status, body } = await site.get<List>(`${API}/by-number/${path}`);

      expect(status).toBe(200);
      expect(body.data.map((found) => found.number)).toEqual([number]);
    }
  );

  it('that nothing bears answers 404', async () => {
    expect((await site.get(`${API}/by-number/99999/QĐ-UBND`)).status).toBe(404);
    expect((await site.get(`${API}/by-number/`)).status).toBe(404);
  });

  it('taken by another document of the body and year is refused until confirmed', async () => {
    const number = documents.nextNumber();
    const data = { number, issueDate: '2024-03-01', issuingBody: committee.documentId };

    await documents.create(data);

    const second = await documents.create({ ...data, issueDate: '2024-09-01' }, 'draft');
    const publish = () => documents.service.publish({ documentId: second.documentId });

    await expect(publish()).rejects.toThrow(/is borne by another document/);
    await documents.service.update({
      documentId: second.documentId,
      data: { duplicateNumberConfirmed: true },
    });
    await publish();

    expect((await site.get<List>(`${API}/by-number/${number}`)).body.data).toHaveLength(2);
  });

  it('may be borne again by another body, and in another year', async () => {
    const number = documents.nextNumber();

    await documents.create({ number, issueDate: '2024-03-01', issuingBody: committee.documentId });
    await documents.create({ number, issueDate: '2024-03-01', issuingBody: council.documentId });
    await documents.create({ number, issueDate: '2025-03-01', issuingBody: committee.documentId });

    expect((await site.get<List>(`${API}/by-number/${number}`)).body.data).toHaveLength(3);
  });

  it('of a type that the site has made is read as any other', async () => {
    await create(site, TYPE, { name: 'Đề xuất', abbreviation: 'ĐX' });

    const number = documents.nextNumber('ĐX-UBND');
    const { documentId } = await documents.create({ number });

    expect(await documents.read(documentId)).toMatchObject({ documentType: { name: 'Đề xuất' } });
    expect((await site.get(`${API}/by-number/${number}`)).status).toBe(200);
    expect(await documents.numbers(`q=${encodeURIComponent(number)}`)).toEqual([number]);
  });
});
