import type { Entry } from './support/content';
import { create } from './support/content';
import type { List } from './support/official-documents';
import { BODY, API, documentsOf, SUBJECT } from './support/official-documents';
import type { Site } from './support/site';
import { bootSite } from './support/site';

let site: Site;
let documents: ReturnType<typeof documentsOf>;
let council: Entry;

beforeAll(async () => {
  site = await bootSite();
  documents = documentsOf(site);
  council = await create(site, BODY, { name: 'Hội đồng nhân dân xã', abbreviation: 'HĐND' });
});

afterAll(() => site.close());

describe('the list', () => {
  let subject: Entry;
  let found: string[];

  beforeAll(async () => {
    subject = await create(site, SUBJECT, { name: 'Đất đai' });
    found = [
      documents.nextNumber('QĐ-UBND'),
      documents.nextNumber('TB-UBND'),
      documents.nextNumber('QĐ-HĐND'),
    ];

    await documents.create({
      number: found[0],
      abstract: 'Phê duyệt bảng giá cây sưa đỏ',
      signer: 'Lò Văn Thử',
      issueDate: '1999-05-01',
      effectiveDate: '1999-06-01',
      expiryDate: '2001-01-01',
      subjects: [subject.documentId],
    });
    await documents.create({
      number: found[1],
      abstract: 'Thông báo bảng giá cây sưa đỏ',
      signer: 'Lò Văn Thử',
      issueDate: '1999-07-01',
      effectiveDate: '2000-06-01',
      subjects: [subject.documentId],
    });
    await documents.create({
      number: found[2],
      abstract: 'Bãi bỏ quy chế cũ về cây sưa đỏ',
      signer: 'Vàng Thị Thử',
      issueDate: '1998-07-01',
      effectiveDate: '1998-08-01',
    });
  });

  it.each<[string, () => string, () => Array<string | undefined>]>([
    ['words without accents', () => 'q=cay sua do', () => [found[1], found[0], found[2]]],
    ['words in any order', () => 'q=sưa bảng giá', () => [found[1], found[0]]],
    ['a number', () => `q=${encodeURIComponent(String(found[0]).toLowerCase())}`, () => [found[0]]],
    ['a sign of SQL', () => 'q=%25', () => []],
    ['a year', () => 'year=1999', () => [found[1], found[0]]],
    ['several years', () => 'year=1998,1999', () => [found[1], found[0], found[2]]],
    ['a type', () => `year=1998,1999&type=${encodeURIComponent('QĐ')}`, () => [found[0], found[2]]],
    ['a body', () => `year=1998,1999&issuingBody=${council.documentId}`, () => [found[2]]],
    ['a subject', () => `subject=${subject.documentId}`, () => [found[1], found[0]]],
    ['a signer', () => 'signer=lo van thu', () => [found[1], found[0]]],
    [
      'a day in force',
      () => 'year=1998,1999&inForceOn=2000-12-31',
      () => [found[1], found[0], found[2]],
    ],
    ['the day of expiry', () => 'year=1998,1999&inForceOn=2001-01-01', () => [found[1], found[2]]],
    ['a state', () => 'year=1998,1999&validity=expired', () => [found[0]]],
    [
      "Strapi's own filters beside it",
      () => `year=1999&filters[effectiveDate][$gt]=2000-01-01`,
      () => [found[1]],
    ],
  ])('is narrowed by %s', async (_what, query, expected) => {
    expect(await documents.numbers(query())).toEqual(expected());
  });

  it('counts what each choice would give, beside the other filters', async () => {
    const { body } = await site.get<List>(
      `${API}?year=1998,1999&validity=expired&facets=type,issuingBody,subject,year,validity,signer`
    );
    const { facets, pagination } = body.meta;

    expect(pagination.total).toBe(1);
    expect(facets.validity).toEqual([
      { value: 'in-force', count: 2 },
      { value: 'expired', count: 1 },
    ]);
    expect(facets.year).toContainEqual({ value: 1999, count: 1 });
    expect(facets.type).toMatchObject([{ name: 'Quyết định', count: 1 }]);
    expect(facets.subject).toEqual([
      { value: subject.documentId, name: 'Đất đai', parent: null, count: 1 },
    ]);
    expect(facets.signer).toEqual([{ value: 'Lò Văn Thử', count: 1 }]);
  });

  it.each(['inForceOn=2000-12-31', 'validity=in-force,expired,unknown'])(
    'is cut into pages without a gap for ?%s',
    async (query) => {
      const whole = await documents.numbers(query);
      const paged: string[] = [];

      for (let page = 1; page <= whole.length; page += 1) {
        const { body } = await site.get<List>(
          `${API}?${query}&pagination[pageSize]=1&pagination[page]=${page}`
        );

        expect(body.meta.pagination.total).toBe(whole.length);
        paged.push(...body.data.map(({ number }) => number));
      }

      expect(whole.length).toBeGreaterThan(1);
      expect(paged).toEqual(whole);
    }
  );

  it('counts anew after a publication', async () => {
    const year = async () =>
      (await site.get<List>(`${API}?facets=year&year=1997`)).body.meta.facets.year?.find(
        ({ value }) => value === 1997
      )?.count;

    expect(await year()).toBeUndefined();

    await documents.create({ number: documents.nextNumber(), issueDate: '1997-01-01' });

    expect(await year()).toBe(1);
  });

  it('counts no drafts', async () => {
    await documents.create({ number: documents.nextNumber(), issueDate: '1996-01-01' }, 'draft');

    expect(await documents.numbers('year=1996')).toEqual([]);
    expect(
      (await site.get<List>(`${API}?facets=year`)).body.meta.facets.year?.map(({ value }) => value)
    ).not.toContain(1996);
  });

  it.each([
    'inForceOn=2024-02-31',
    'inForceOn=yesterday',
    'validity=valid',
    'year=abc',
    'facets=colour',
    `q=${'x'.repeat(201)}`,
    'type[$ne]=1',
  ])('refuses ?%s with a word of what to change', async (query) => {
    const { status, body } = await site.get<{ error: { message: string } }>(`${API}?${query}`);

    expect(status).toBe(400);
    expect(body.error.message).toContain(query.slice(0, query.search(/[=[]/)));
  });

  it('takes its own parameters where Strapi is set to refuse unknown ones', async () => {
    const setting = site.strapi.config.get('api.rest.strictParams');

    site.strapi.config.set('api.rest.strictParams', true);

    try {
      const own = await site.get<List>(
        `${API}?q=cay&inForceOn=2000-12-31&year=1998,1999&facets=year&sort=number`
      );

      expect(own.status).toBe(200);
      expect(own.body.meta.facets.year).toBeDefined();
      expect((await site.get(`${API}?colour=red`)).status).toBe(400);
      expect((await site.get('/api/newsroom/subjects?year=1999')).status).toBe(400);
    } finally {
      site.strapi.config.set('api.rest.strictParams', setting);
    }
  });

  it('has what is in force and in a state on one day', async () => {
    const query = 'year=1998,1999&inForceOn=2000-12-31&validity=';

    expect(await documents.numbers(`${query}in-force,expired`)).toEqual([
      found[1],
      found[0],
      found[2],
    ]);
    expect(await documents.numbers(`${query}expired`)).toEqual([]);
    expect(await documents.numbers('inForceOn=2000-12-31&validity=expired')).toEqual([]);
  });
});
