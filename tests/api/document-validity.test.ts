import type { Document } from './support/official-documents';
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

describe('validity', () => {
  it('follows from the dates', async () => {
    const { documentId } = await documents.create({
      number: documents.nextNumber(),
      effectiveDate: '2024-01-01',
      expiryDate: '2025-01-01',
    });

    expect(await documents.read(documentId)).toMatchObject({
      validity: {
        state: 'expired',
        reason: { words: { vi: expect.stringContaining('01/01/2025') } },
        overridden: false,
      },
    });
  });

  it('is unknown where nobody said from when', async () => {
    expect(
      await documents.stateOf(
        (await documents.create({ number: documents.nextNumber() })).documentId
      )
    ).toBe('unknown');
  });

  it('follows from what another document does, while that is published', async () => {
    const old = await documents.create({
      number: documents.nextNumber(),
      effectiveDate: '2020-01-01',
    });
    const other = await documents.create(
      {
        number: documents.nextNumber(),
        effectiveDate: '2024-01-01',
        relations: [{ kind: 'replaces', document: old.documentId }],
      },
      'draft'
    );

    expect(await documents.stateOf(old.documentId)).toBe('in-force');

    await documents.service.publish({ documentId: other.documentId });

    const replaced = await documents.read(old.documentId);

    expect(replaced.validity).toMatchObject({
      state: 'expired',
      because: [{ documentId: other.documentId }],
    });
    expect(replaced.inverseRelations).toMatchObject([
      { kind: 'replaced-by', documentId: other.documentId },
    ]);
    expect((await documents.read(other.documentId)).relations).toMatchObject([
      { kind: 'replaces', documentId: old.documentId },
    ]);

    await documents.service.unpublish({ documentId: other.documentId });

    expect(await documents.stateOf(old.documentId)).toBe('in-force');
    expect((await documents.read(old.documentId)).inverseRelations).toEqual([]);
  });

  it('follows along a chain when its far end changes', async () => {
    const end = await documents.create({
      number: documents.nextNumber(),
      effectiveDate: '2020-01-01',
    });
    const middle = await documents.create({
      number: documents.nextNumber(),
      effectiveDate: '2024-01-01',
      relations: [{ kind: 'repeals', document: end.documentId }],
    });

    expect(await documents.stateOf(end.documentId)).toBe('expired');

    await documents.create({
      number: documents.nextNumber(),
      effectiveDate: '2023-01-01',
      relations: [{ kind: 'repeals', document: middle.documentId }],
    });

    // Repealed before it took effect, the one in the middle never repealed anything.
    expect(await documents.stateOf(end.documentId)).toBe('in-force');
  });

  it('is what an editor says, with the reason', async () => {
    const { documentId } = await documents.create({
      number: documents.nextNumber(),
      effectiveDate: '2020-01-01',
      validityOverride: 'no-longer-suitable',
      validityOverrideReason: 'Căn cứ đã thay đổi',
    });

    expect((await documents.read(documentId)).validity).toMatchObject({
      state: 'no-longer-suitable',
      overridden: true,
      reason: { words: { vi: expect.stringContaining('Căn cứ đã thay đổi') } },
    });
  });

  it('that an editor says without a reason is not published', async () => {
    const draft = await documents.create(
      { number: documents.nextNumber(), validityOverride: 'expired' },
      'draft'
    );

    await expect(documents.service.publish({ documentId: draft.documentId })).rejects.toThrow(
      /validityOverrideReason/
    );
  });

  it('shows contradictions', async () => {
    const { documentId } = await documents.create({
      number: documents.nextNumber(),
      effectiveDate: '2025-01-01',
      expiryDate: '2024-01-01',
    });

    expect((await documents.read(documentId)).contradictions).toMatchObject([
      { code: 'expiry-before-effect' },
    ]);
  });

  it('of a document replaced by one that never went out stays', async () => {
    const { documentId } = await documents.create({
      number: documents.nextNumber(),
      effectiveDate: '2020-01-01',
    });

    await documents.create(
      {
        number: documents.nextNumber(),
        effectiveDate: '2024-01-01',
        relations: [{ kind: 'replaces', document: documentId }],
      },
      'draft'
    );

    expect(await documents.read(documentId)).toMatchObject({
      validity: { state: 'in-force' },
      inverseRelations: [],
    });
  });
});

describe('a relation to a bare number', () => {
  it('links itself when that document is published, and falls back when it goes', async () => {
    const number = documents.nextNumber('NQ-HĐND');
    const acting = await documents.create({
      number: documents.nextNumber(),
      effectiveDate: '2024-01-01',
      relations: [{ kind: 'repeals', number: number.toLowerCase(), title: 'Nghị quyết cũ' }],
    });

    expect((await documents.read(acting.documentId)).relations).toEqual([
      {
        kind: 'repeals',
        documentId: null,
        number: number.toLowerCase(),
        title: 'Nghị quyết cũ',
        url: null,
      },
    ]);

    const target = await documents.create({ number, effectiveDate: '2019-01-01' });

    expect((await documents.read(acting.documentId)).relations).toMatchObject([
      { documentId: target.documentId, number },
    ]);
    expect(await documents.stateOf(target.documentId)).toBe('expired');

    await documents.service.delete({ documentId: target.documentId });

    expect((await documents.read(acting.documentId)).relations).toMatchObject([
      { documentId: null, number: number.toLowerCase(), title: 'Nghị quyết cũ' },
    ]);
  });

  it('says nothing of a document that is a draft', async () => {
    const target = await documents.create(
      { number: documents.nextNumber(), abstract: 'Chuyện chưa công bố' },
      'draft'
    );
    const acting = await documents.create({
      number: documents.nextNumber(),
      relations: [{ kind: 'amends', document: target.documentId }],
    });

    expect(JSON.stringify(await documents.read(acting.documentId))).not.toContain(
      'Chuyện chưa công bố'
    );
    expect((await documents.read(acting.documentId)).relations).toEqual([]);

    await documents.service.publish({ documentId: target.documentId });

    expect((await documents.read(acting.documentId)).relations).toMatchObject([
      { kind: 'amends', documentId: target.documentId, title: 'Chuyện chưa công bố' },
    ]);
  });
});

describe('bad relations', () => {
  it('of a document to itself are refused', async () => {
    const { documentId } = await documents.create({ number: documents.nextNumber() }, 'draft');

    await expect(
      documents.service.update({
        documentId,
        data: { relations: [{ kind: 'amends', document: documentId }] },
      })
    ).rejects.toThrow(/itself/);
  });

  it('that stand there twice are refused', async () => {
    await expect(
      documents.create({
        number: documents.nextNumber(),
        relations: [
          { kind: 'amends', number: '1/QĐ-UBND' },
          { kind: 'amends', number: '01/qđ-ubnd' },
        ],
      })
    ).rejects.toThrow(/twice/);
  });
});

describe('a document in two languages', () => {
  it('is translated before those it names, and says the same in both', async () => {
    const old = await documents.create({
      number: documents.nextNumber(),
      abstract: 'Quyết định cũ',
      effectiveDate: '2020-01-01',
    });
    const number = documents.nextNumber();
    const { documentId } = await documents.create({
      number,
      effectiveDate: '2024-01-01',
      relations: [{ kind: 'replaces', document: old.documentId }],
    });

    await documents.service.update({
      documentId,
      locale: 'en',
      data: { abstract: 'A new decision' },
      status: 'published',
    });

    const { body } = await site.get<{ data: Document }>(`${API}/${documentId}?locale=en`);

    expect(body.data).toMatchObject({
      number,
      numberKey: expect.stringContaining('kh-ubnd'),
      relations: [{ kind: 'replaces', documentId: old.documentId, title: 'Quyết định cũ' }],
    });
    expect(await documents.stateOf(old.documentId)).toBe('expired');

    await documents.service.unpublish({ documentId, locale: 'vi' });

    // It is out in English still, and had no relation there.
    expect(await documents.stateOf(old.documentId)).toBe('expired');
  });
});
