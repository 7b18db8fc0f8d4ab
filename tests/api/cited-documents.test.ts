import type { Body } from '../../server/src/articles/body/nodes';
import type { CitedPlace } from '../../server/src/documents/examine/contract';
import type { Entry } from './support/content';
import { ARTICLE, body, create, text } from './support/content';
import { API as DOCUMENTS, documentsOf } from './support/official-documents';
import { API } from './support/photos';
import type { Site } from './support/site';
import { bootSite } from './support/site';

let site: Site;
let inForce: Entry;
let expired: Entry;
let article: Entry;

interface Page {
  body: Body;
  citedDocuments: Array<{ documentId: string; number: string; validity: { state: string } }>;
}

const page = async (query = ''): Promise<Page> =>
  (await site.get<{ data: Page }>(`${API}/by-slug/${article.slug}${query}`)).body.data;

const SENTENCE =
  'Thực hiện Quyết định số 15/QĐ-UBND và Kế hoạch 20/KH-UBND, không phải 77/QĐ-UBND hay ngày 15/3/2024.';

beforeAll(async () => {
  site = await bootSite();

  const documents = documentsOf(site);

  inForce = await documents.create({ number: '15/QĐ-UBND', effectiveDate: '2020-01-01' });
  expired = await documents.create({
    number: '20/KH-UBND',
    effectiveDate: '2020-01-01',
    expiryDate: '2021-01-01',
  });
  await documents.create({ number: '77/QĐ-UBND', effectiveDate: '2020-01-01' }, 'draft');
  article = await create(
    site,
    ARTICLE,
    {
      title: 'Triển khai văn bản',
      body: body(
        { type: 'paragraph', children: [text(SENTENCE)] },
        {
          type: 'list',
          format: 'unordered',
          children: [
            { type: 'list-item', children: [{ type: 'text', text: '15/qđ-ubnd', bold: true }] },
          ],
        },
        { type: 'code', children: [text('15/QĐ-UBND')] },
        {
          type: 'paragraph',
          children: [
            text('Quyết định 15/'),
            { type: 'text', text: 'QĐ', bold: true },
            text('-UBND.'),
          ],
        }
      ),
    },
    { status: 'published' }
  );
});

afterAll(() => site.close());

describe('the documents that an article names', () => {
  it('stand on its page with their validity, each once, and no draft', async () => {
    expect((await page()).citedDocuments).toMatchObject([
      { documentId: inForce.documentId, number: '15/QĐ-UBND', validity: { state: 'in-force' } },
      { documentId: expired.documentId, number: '20/KH-UBND', validity: { state: 'expired' } },
    ]);
  });

  it('are linked in the body on request, and nothing else of it changes', async () => {
    const plain = await page();
    const linked = await page('?documentLinks=/van-ban/{documentId}');
    const [paragraph, list, code] = linked.body;

    expect(plain.body[0]).toMatchObject({ children: [{ text: SENTENCE }] });
    expect(paragraph).toEqual({
      type: 'paragraph',
      children: [
        text('Thực hiện Quyết định số '),
        { type: 'link', url: `/van-ban/${inForce.documentId}`, children: [text('15/QĐ-UBND')] },
        text(' và Kế hoạch '),
        { type: 'link', url: `/van-ban/${expired.documentId}`, children: [text('20/KH-UBND')] },
        text(', không phải 77/QĐ-UBND hay ngày 15/3/2024.'),
      ],
    });
    expect(list).toMatchObject({
      children: [
        {
          children: [
            { text: '' },
            { type: 'link', children: [{ text: '15/qđ-ubnd', bold: true }] },
            { text: '' },
          ],
        },
      ],
    });
    expect(code).toEqual(plain.body[2]);
  });

  it('are linked as a whole where a part of the number is bold', async () => {
    const { body: nodes } = await page('?documentLinks=/van-ban/{documentId}');

    expect(nodes[3]).toEqual({
      type: 'paragraph',
      children: [
        text('Quyết định '),
        {
          type: 'link',
          url: `/van-ban/${inForce.documentId}`,
          children: [text('15/'), { type: 'text', text: 'QĐ', bold: true }, text('-UBND')],
        },
        text('.'),
      ],
    });
  });

  it('are linked by number where the address says so', async () => {
    const { body: nodes } = await page('?documentLinks=https://example.org/vb/{number}');

    expect(JSON.stringify(nodes)).toContain('"https://example.org/vb/15/Q%C4%90-UBND"');
  });

  it.each(['javascript:alert(1)//{number}', '//evil.example/{number}', '/van-ban', '/{id}'])(
    'are not linked to %s',
    async (template) => {
      const { status, body: answer } = await site.get<{ error: { message: string } }>(
        `${API}/by-slug/${article.slug}?documentLinks=${encodeURIComponent(template)}`
      );

      expect(status).toBe(400);
      expect(answer.error.message).toContain('documentLinks');
    }
  );

  it('are the same in GraphQL', async () => {
    const { data } = await site.graphql<{ page: Page }>(
      `query ($slug: String!) { page: newsroomArticleBySlug(
        slug: $slug, documentLinks: "/van-ban/{documentId}"
      ) { body citedDocuments { documentId number validity } } }`,
      { slug: article.slug }
    );
    const rest = await page('?documentLinks=/van-ban/{documentId}');

    expect(data.page.body).toEqual(rest.body);
    expect(data.page.citedDocuments).toMatchObject(
      rest.citedDocuments.map(({ documentId, number }) => ({ documentId, number }))
    );
  });

  it('are none any more once they are taken back', async () => {
    expect((await site.get(`${DOCUMENTS}/${expired.documentId}`)).status).toBe(200);

    await documentsOf(site).service.unpublish({ documentId: expired.documentId });

    expect((await page()).citedDocuments).toMatchObject([{ documentId: inForce.documentId }]);
  });

  it('are told to whoever writes an article, text by text', async () => {
    const ask = (data: object) =>
      site.admin<{ data: CitedPlace[] }>('POST', '/newsroom/official-documents/cited', {
        locale: 'vi',
        ...data,
      });
    const { body: answer } = await ask({ texts: ['Không có gì', `Theo ${SENTENCE}`] });

    expect(answer.data).toMatchObject([
      { text: 1, written: '15/QĐ-UBND', documentId: inForce.documentId, state: 'in-force' },
    ]);
    expect((await ask({ texts: 'x' })).status).toBe(400);
    expect((await ask({ texts: ['x'.repeat(1_000_001)] })).status).toBe(400);
    expect((await site.request('POST', '/newsroom/official-documents/cited', {})).status).toBe(401);
  });
});
