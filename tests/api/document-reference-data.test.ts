import { REFERENCE_DOCUMENT_TYPES } from '../../server/src/documents/reference-data/document-types';
import {
  installDocumentTypes,
  installInNewLocales,
} from '../../server/src/documents/reference-data/install';
import { create } from './support/content';
import type { Site } from './support/site';
import { bootSite } from './support/site';

const TYPE = 'plugin::newsroom.document-type';
const STORE = { type: 'plugin', name: 'newsroom', key: 'installed-document-types' } as const;

interface Row {
  documentId: string;
  locale: string | null;
  name: string;
  abbreviation: string | null;
  position: number;
}

let site: Site;

const rows = async (where: object = {}): Promise<Row[]> =>
  site.strapi.db.query(TYPE).findMany({ where, orderBy: { position: 'asc' } });

const namesIn = async (locale: string): Promise<string[]> =>
  (await rows({ locale })).map(({ name }) => name);

const abbreviated = async (abbreviation: string, locale: string): Promise<Row> => {
  const [row] = await rows({ abbreviation, locale });

  if (!row) throw new Error(`There is no type ${abbreviation} in ${locale}.`);

  return row;
};

const install = () => installDocumentTypes(site.strapi);

beforeAll(async () => {
  site = await bootSite();
});

afterAll(() => site.close());

/** As a site that never had the plugin's types. */
beforeEach(async () => {
  await site.strapi.db.query(TYPE).deleteMany({});
  await site.strapi.store.delete(STORE);
});

describe('the document types of a new site', () => {
  it('are all there, in the official order and under both names', async () => {
    await install();

    expect(await namesIn('vi')).toEqual(REFERENCE_DOCUMENT_TYPES.map(({ names }) => names.vi));
    expect(await namesIn('en')).toEqual(REFERENCE_DOCUMENT_TYPES.map(({ names }) => names.en));
  });

  it('are entries like those that an administrator writes', async () => {
    await install();

    const { documentId } = await abbreviated('QĐ', 'vi');
    const english = await abbreviated('QĐ', 'en');
    const own = await create(site, TYPE, { name: 'Phiếu lấy ý kiến' }, { locale: 'vi' });
    const found = await site.strapi.db.query(TYPE).findOne({ where: { documentId, locale: 'vi' } });
    const written = await site.strapi.db.query(TYPE).findOne({ where: { id: own.id } });

    expect(english).toMatchObject({ documentId, name: 'Decision' });

    for (const attribute of ['createdAt', 'updatedAt', 'publishedAt']) {
      expect({ attribute, set: Boolean(found[attribute]) }).toEqual({
        attribute,
        set: Boolean(written[attribute]),
      });
    }
  });

  it('can be read and changed through the Document Service', async () => {
    await install();

    const { documentId } = await abbreviated('KH', 'vi');
    const documents = site.strapi.documents(TYPE as never);

    await documents.update({ documentId, locale: 'vi', data: { abbreviation: 'KHo' } } as never);

    expect((await rows({ documentId })).map(({ abbreviation }) => abbreviation)).toEqual([
      'KHo',
      'KHo',
    ]);
  });

  it('come once, however many nodes boot at once', async () => {
    await Promise.all(Array.from({ length: 4 }, install));

    expect(await rows()).toHaveLength(REFERENCE_DOCUMENT_TYPES.length * 2);
  });

  it('come whole or not at all', async () => {
    const broken = { ...REFERENCE_DOCUMENT_TYPES[1]!, names: { vi: null as never, en: 'x' } };
    const unserialisable = { ...broken, key: 'broken', position: {} as never };

    await expect(
      installDocumentTypes(site.strapi, [REFERENCE_DOCUMENT_TYPES[0]!, unserialisable])
    ).rejects.toThrow();

    expect(await rows()).toEqual([]);
    expect(await site.strapi.store.get(STORE)).toBeNull();
  });
});

describe('what an administrator did', () => {
  it('stays: a type that was deleted does not come back', async () => {
    await install();

    const { documentId } = await abbreviated('BGN', 'vi');

    await site.strapi.documents(TYPE as never).delete({ documentId, locale: '*' } as never);
    await install();

    expect(await rows({ abbreviation: 'BGN' })).toEqual([]);
  });

  it('stays: a name, an abbreviation and a place that were changed', async () => {
    await install();

    const { documentId } = await abbreviated('QC', 'vi');
    const changed = { name: 'Quy chế nội bộ', abbreviation: 'QCNB', position: 1 };

    await site.strapi.db
      .query(TYPE)
      .update({ where: { documentId, locale: 'vi' }, data: { ...changed } });
    await install();

    expect(await rows({ documentId, locale: 'vi' })).toMatchObject([changed]);
    expect(await rows()).toHaveLength(REFERENCE_DOCUMENT_TYPES.length * 2);
  });

  it.each([
    ['its abbreviation', { name: 'Quyết định hành chính', abbreviation: 'qđ' }],
    ['its name in any case and without accents', { name: 'QUYET DINH' }],
    ['its English name', { name: 'decision' }],
  ])('stays: a type of the site that is known by %s', async (_, own) => {
    const { documentId } = await create(site, TYPE, own, { locale: 'vi' });

    await install();
    await install();

    const decisions = (await rows()).filter(
      (row) => row.documentId === documentId || row.abbreviation === 'QĐ'
    );

    expect(decisions).toMatchObject([{ documentId, ...own, locale: 'vi' }]);
    expect(await rows({ locale: 'vi' })).toHaveLength(REFERENCE_DOCUMENT_TYPES.length);
  });

  it('stays: a site type that was counted as installed and then deleted', async () => {
    const own = await create(site, TYPE, { name: 'Quyết định' }, { locale: 'vi' });

    await install();
    await site.strapi
      .documents(TYPE as never)
      .delete({ documentId: own.documentId, locale: '*' } as never);
    await install();

    expect(await rows({ abbreviation: 'QĐ' })).toEqual([]);
  });
});

describe('types that a later version brings', () => {
  it('are added to those of before', async () => {
    const earlier = REFERENCE_DOCUMENT_TYPES.slice(0, 5);

    await installDocumentTypes(site.strapi, earlier);
    const { documentId } = await abbreviated('CT', 'vi');

    await site.strapi.documents(TYPE as never).delete({ documentId, locale: '*' } as never);
    await install();

    expect(await namesIn('en')).toEqual(
      REFERENCE_DOCUMENT_TYPES.filter(({ abbreviation }) => abbreviation !== 'CT').map(
        ({ names }) => names.en
      )
    );
  });
});

it('does not bring back a name that was deleted in one language when new types come', async () => {
  await installDocumentTypes(site.strapi, REFERENCE_DOCUMENT_TYPES.slice(0, 5));
  const { documentId } = await abbreviated('CT', 'en');

  await site.strapi.documents(TYPE as never).delete({ documentId, locale: 'en' } as never);
  await install();

  expect((await rows({ documentId })).map(({ locale }) => locale)).toEqual(['vi']);
});

describe('the locales of the site', () => {
  const locales = () => site.strapi.plugin('i18n').service('locales');

  const without = async (code: string, work: () => Promise<void>): Promise<void> => {
    const { id, name } = await locales().findByCode(code);

    await locales().delete({ id });

    try {
      await work();
    } finally {
      if (!(await locales().findByCode(code))) await locales().create({ code, name });
    }
  };

  it('get their names when they are added later, but for types deleted since', async () => {
    await without('en', async () => {
      await install();
      expect(await rows({ locale: 'en' })).toEqual([]);

      const { documentId } = await abbreviated('PG', 'vi');

      await site.strapi.documents(TYPE as never).delete({ documentId, locale: '*' } as never);
      await locales().create({ code: 'en', name: 'English (en)' });
    });

    const english = await namesIn('en');

    expect(english).toHaveLength(REFERENCE_DOCUMENT_TYPES.length - 1);
    expect(english).not.toContain('Delivery Slip');
    expect((await abbreviated('QĐ', 'en')).documentId).toBe(
      (await abbreviated('QĐ', 'vi')).documentId
    );
  });

  it('get English names where the default one is neither Vietnamese nor English', async () => {
    await locales().create({ code: 'fr', name: 'French (fr)' });
    await locales().setDefaultLocale({ code: 'fr' });

    try {
      await install();
      expect((await abbreviated('QĐ', 'fr')).name).toBe('Decision');
      expect((await abbreviated('QĐ', 'vi')).name).toBe('Quyết định');
    } finally {
      await locales().setDefaultLocale({ code: 'vi' });
      await locales().delete({ id: (await locales().findByCode('fr')).id });
    }
  });
});

describe('a later boot', () => {
  it('asks the database a few questions and changes nothing', async () => {
    await install();

    const statements: string[] = [];
    // Meanwhile visits may be cleared up, and copies of what the tests before changed be compared.
    const isOfOthers = (sql: string) => /newsroom_visit_| like /i.test(sql);
    const note = ({ sql }: { sql: string }) => {
      if (!isOfOthers(sql)) statements.push(sql);
    };

    site.strapi.db.connection.on('query', note);
    await install();
    site.strapi.db.connection.off('query', note);

    expect(statements.length).toBeLessThanOrEqual(6);
    expect(statements.filter((sql) => !/^select/i.test(sql))).toEqual([]);
  });
});

describe('a site without i18n', () => {
  it('gets the types once, named in the language of the documents', async () => {
    const plugin = site.strapi.plugin.bind(site.strapi);
    const asked = jest
      .spyOn(site.strapi, 'plugin')
      .mockImplementation(((name: string) =>
        name === 'i18n' ? undefined : plugin(name as never)) as never);

    try {
      await install();
      await install();
      installInNewLocales(site.strapi);
    } finally {
      asked.mockRestore();
    }

    expect((await rows()).map(({ name, locale }) => ({ name, locale }))).toEqual(
      REFERENCE_DOCUMENT_TYPES.map(({ names }) => ({ name: names.vi, locale: null }))
    );
  });
});
