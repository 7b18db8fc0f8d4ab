import type { Overdue } from '../../server/src/documents/clock/overdue';
import type { Examination } from '../../server/src/documents/examine/contract';
import type { Entry } from './support/content';
import { create } from './support/content';
import { BODY, documentsOf, TYPE } from './support/official-documents';
import type { Site } from './support/site';
import { bootSite } from './support/site';

let site: Site;
let documents: ReturnType<typeof documentsOf>;
let council: Entry;

beforeAll(async () => {
  site = await bootSite();
  documents = documentsOf(site);
  await create(site, BODY, { name: 'Ủy ban nhân dân xã', abbreviation: 'UBND' });
  council = await create(site, BODY, { name: 'Hội đồng nhân dân xã', abbreviation: 'HĐND' });
});

afterAll(() => site.close());

describe('what the panel shows beside the form', () => {
  const request = {
    documentId: null,
    locale: 'vi',
    number: null,
    documentType: null,
    issuingBody: null,
    issueDate: null,
    effectiveDate: null,
    expiryDate: null,
    validityOverride: null,
    validityOverrideReason: null,
    validityOverrideFrom: null,
    relations: [],
  };

  const examine = (changes: object) =>
    site.admin<{ data: Examination; error?: { message: string } }>(
      'POST',
      '/newsroom/official-documents/examine',
      { ...request, ...changes }
    );

  it('is the validity that the form would give, of a document that was never saved', async () => {
    const { body } = await examine({ effectiveDate: '2020-01-01', expiryDate: '2021-01-01' });

    expect(body.data.timeline.periods.map(({ state }) => state)).toEqual([
      'not-yet-in-force',
      'in-force',
      'expired',
    ]);
  });

  it('counts what published documents do to it, and what is typed', async () => {
    const number = documents.nextNumber();
    const old = await documents.create({ number, effectiveDate: '2020-01-01' });
    const acting = await documents.create({
      number: documents.nextNumber(),
      effectiveDate: '2024-01-01',
      relations: [{ kind: 'repeals', document: old.documentId }],
    });
    const { body } = await examine({
      documentId: old.documentId,
      number,
      effectiveDate: '2021-01-01',
    });

    expect(body.data.timeline.periods.map(({ from }) => from)).toEqual([
      null,
      '2021-01-01',
      '2024-01-01',
    ]);
    expect(body.data.inverseRelations).toMatchObject([
      { kind: 'repealed-by', document: { documentId: acting.documentId } },
    ]);
  });

  it('warns where the number says something else, and where it is taken', async () => {
    const number = documents.nextNumber('2020/QĐ-UBND');
    const taken = await documents.create({ number, issueDate: '2020-05-01' });
    const resolution = await site.strapi.db.query(TYPE).findOne({ where: { abbreviation: 'NQ' } });
    const { body } = await examine({
      number,
      issueDate: '2021-05-01',
      documentType: resolution.documentId,
      issuingBody: council.documentId,
    });

    expect(body.data.warnings).toMatchObject([
      { code: 'type-differs', inNumber: 'QĐ', chosen: 'NQ' },
      { code: 'body-differs', inNumber: 'UBND', chosen: 'HĐND' },
      { code: 'year-differs', inNumber: 2020, issueYear: 2021 },
    ]);
    expect((await examine({ number, issueDate: '2020-09-01' })).body.data.warnings).toMatchObject([
      { code: 'number-taken', by: { documentId: taken.documentId } },
    ]);
  });

  it('is for those who may read documents', async () => {
    const answer = await site.request('POST', '/newsroom/official-documents/examine', request);

    expect(answer.status).toBe(401);
  });

  it('refuses what is no form', async () => {
    const { status, body } = await examine({ relations: 'none' });

    expect(status).toBe(400);
    expect(body.error?.message).toContain('relations');
  });
});

describe('the publishing clock', () => {
  it('names what was signed too long ago and is not out, the oldest first', async () => {
    const options = site.strapi.config.get('plugin::newsroom') as { publicationDays: number };
    const overdue = async () =>
      (await site.admin<{ data: Overdue }>('GET', '/newsroom/official-documents/overdue')).body
        .data;
    const late = await documents.create(
      { number: documents.nextNumber(), issueDate: '2001-01-01' },
      'draft'
    );
    const later = await documents.create(
      { number: documents.nextNumber(), issueDate: '2001-02-01' },
      'draft'
    );

    await documents.create({ number: documents.nextNumber(), issueDate: '2000-01-01' });
    await documents.create({ number: documents.nextNumber(), issueDate: '9000-01-01' }, 'draft');

    expect(await overdue()).toEqual({ publicationDays: 0, total: 0, documents: [] });

    site.strapi.config.set('plugin::newsroom', { ...options, publicationDays: 5 });

    const { total, documents: found } = await overdue();

    site.strapi.config.set('plugin::newsroom', options);

    expect(total).toBe(2);
    expect(found.map(({ documentId }) => documentId)).toEqual([late.documentId, later.documentId]);
    expect((found[0]?.daysLate ?? 0) - (found[1]?.daysLate ?? 0)).toBe(31);
  });
});
