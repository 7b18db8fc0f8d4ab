import { createRequire } from 'node:module';

import { parseDocumentNumber } from '../../server/src/documents/number/document-number';
import {
  ADMINISTRATIVE_TYPES,
  CONSOLIDATED_TYPE,
  NORMATIVE_TYPES,
} from '../../server/src/documents/number/type-codes';
import { REFERENCE_DOCUMENT_TYPES } from '../../server/src/documents/reference-data/document-types';
import { deriveTimelines } from '../../server/src/documents/validity/derive-timelines';
import type { RelationKind } from '../../server/src/documents/validity/relation-kinds';
import { RELATION_KINDS } from '../../server/src/documents/validity/relation-kinds';
import type { ValidityState } from '../../server/src/documents/validity/timeline';
import { stateOn, VALIDITY_STATES } from '../../server/src/documents/validity/timeline';
import { fold } from '../../server/src/text/fold';

interface SampleRelation {
  kind: RelationKind;
  to?: string;
  number?: string;
  title?: string;
}

interface SampleDocument {
  key: string;
  number: string;
  type: string;
  body: string;
  signer: string;
  issued: string;
  effective?: string;
  expires?: string;
  subjects: string[];
  vi: string;
  en?: string;
  text: string[];
  relations: SampleRelation[];
  override?: { state: ValidityState; reason: string; from: string };
}

interface SampleFile {
  name: string;
  mime: string;
  content(): Promise<Buffer>;
}

interface Sample {
  bodies: Array<{ key: string; parent?: string; code: string }>;
  subjects: Array<{ key: string; parent?: string }>;
  signers: Record<string, object>;
  documents: SampleDocument[];
}

const load = createRequire(__filename);
const { sampleDocuments } = load('../site/seed/documents') as {
  sampleDocuments(now?: Date): Sample;
};
const { filesOf } = load('../site/seed/documents/files') as {
  filesOf(record: SampleDocument, body: object, signer: object): SampleFile[];
};

const NOW = new Date('2026-11-23T02:00:00Z');
const TODAY = '2026-11-23';

describe('the document types that a new site gets', () => {
  const byName = new Map(REFERENCE_DOCUMENT_TYPES.map((type) => [type.names.vi, type]));

  it.each([...ADMINISTRATIVE_TYPES, ...NORMATIVE_TYPES, CONSOLIDATED_TYPE])(
    'have $name with its abbreviation',
    ({ name, code }) => {
      expect(byName.get(name)?.abbreviation).toBe(code);
    }
  );

  it('begin with the 29 administrative ones, in the order of the decree', () => {
    const first = REFERENCE_DOCUMENT_TYPES.slice(0, 29).map(({ names }) => names.vi);

    expect(ADMINISTRATIVE_TYPES).toHaveLength(29);
    expect(first).toEqual(ADMINISTRATIVE_TYPES.map(({ name }) => name));
  });

  it('leave places between them', () => {
    const positions = REFERENCE_DOCUMENT_TYPES.map(({ position }) => position);

    positions.forEach((position, i) => expect(position - (positions[i - 1] ?? 0)).toBe(10));
  });

  it('can each be told from the others by key, abbreviation and either name', () => {
    const distinct = (values: Array<string | null>) => {
      const present = values.filter((value) => value !== null);

      expect(present.filter((value, i) => present.indexOf(value) !== i)).toEqual([]);
    };

    distinct(REFERENCE_DOCUMENT_TYPES.map(({ key }) => key));
    distinct(REFERENCE_DOCUMENT_TYPES.map(({ abbreviation }) => abbreviation));
    distinct(
      REFERENCE_DOCUMENT_TYPES.flatMap(({ names }) => [
        ...new Set([fold(names.vi), fold(names.en)]),
      ])
    );
  });

  // A site remembers by them what it was given: another key would bring a deleted type back.
  it('keep their keys', () => {
    expect(REFERENCE_DOCUMENT_TYPES.map(({ key }) => key)).toMatchInlineSnapshot(`
      [
        "nghi-quyet",
        "quyet-dinh",
        "chi-thi",
        "quy-che",
        "quy-dinh",
        "thong-cao",
        "thong-bao",
        "huong-dan",
        "chuong-trinh",
        "ke-hoach",
        "phuong-an",
        "de-an",
        "du-an",
        "bao-cao",
        "bien-ban",
        "to-trinh",
        "hop-dong",
        "cong-van",
        "cong-dien",
        "ban-ghi-nho",
        "ban-thoa-thuan",
        "giay-uy-quyen",
        "giay-moi",
        "giay-gioi-thieu",
        "giay-nghi-phep",
        "phieu-gui",
        "phieu-chuyen",
        "phieu-bao",
        "thu-cong",
        "hien-phap",
        "bo-luat",
        "luat",
        "phap-lenh",
        "lenh",
        "nghi-quyet-lien-tich",
        "nghi-dinh",
        "thong-tu",
        "thong-tu-lien-tich",
        "van-ban-hop-nhat",
      ]
    `);
  });

  it('are named in NFC, without spaces at the ends', () => {
    for (const { abbreviation, names } of REFERENCE_DOCUMENT_TYPES) {
      for (const text of [abbreviation ?? '', names.vi, names.en]) {
        expect(text).toBe(text.normalize('NFC').trim());
      }
    }
  });

  it.each(REFERENCE_DOCUMENT_TYPES.filter(({ abbreviation }) => abbreviation !== null))(
    'are read in numbers: $abbreviation',
    ({ abbreviation }) => {
      expect(parseDocumentNumber(`15/${abbreviation}-UBND`).typeCode).toBe(abbreviation);
    }
  );
});

describe('the sample documents', () => {
  const { bodies, subjects, signers, documents } = sampleDocuments(NOW);
  const byKey = new Map(documents.map((document) => [document.key, document]));
  const typeNamed = new Map(REFERENCE_DOCUMENT_TYPES.map((type) => [type.names.vi, type]));

  it('are at least 30, at least 8 of them in English too', () => {
    expect(documents.length).toBeGreaterThanOrEqual(30);
    expect(documents.filter(({ en }) => en).length).toBeGreaterThanOrEqual(8);
    expect(byKey.size).toBe(documents.length);
  });

  it.each(documents)('$number is a number of its type and body', (document) => {
    const { number, type, body, issued } = document;
    const read = parseDocumentNumber(number);

    expect(read).toMatchObject({
      parsed: true,
      typeCode: typeNamed.get(type)?.abbreviation,
      issuerCode: bodies.find(({ key }) => key === body)?.code,
    });
    expect([null, Number(issued.slice(0, 4))]).toContain(read.year);
  });

  it('bear each number once', () => {
    expect(new Set(documents.map(({ number }) => parseDocumentNumber(number).key)).size).toBe(
      documents.length
    );
  });

  const relations = documents.flatMap(({ key, en, relations: own }, place) =>
    own.map((relation) => ({ key, en, place, ...relation }))
  );
  const toNumbers = relations.filter(({ to }) => to === undefined);
  const toDocuments = relations.filter(({ to }) => to !== undefined);

  it.each(toNumbers)('$key $kind $number, a number with a title', ({ kind, number, title }) => {
    expect(RELATION_KINDS).toContain(kind);
    expect(parseDocumentNumber(number ?? '').parsed).toBe(true);
    expect(title).toBeTruthy();
  });

  it.each(toDocuments)('$key $kind $to, which is there before it', ({ kind, to, place }) => {
    const older = documents.slice(0, place).map(({ key }) => key);

    expect(RELATION_KINDS).toContain(kind);
    expect(older).toContain(to);
  });

  // Strapi relates entries within one language only.
  it.each(toDocuments.filter(({ en }) => en))('$to is in English, as $key is', ({ to }) => {
    expect(byKey.get(to!)?.en).toBeTruthy();
  });

  it('relate in every way that there is', () => {
    expect(new Set(relations.map(({ kind }) => kind))).toEqual(new Set(RELATION_KINDS));
  });

  it('have bodies, subjects and signers that are there, parents before children', () => {
    for (const tree of [bodies, subjects]) {
      const before = tree.map((_, i) => tree.slice(0, i).map(({ key }) => key));
      const lost = tree.filter(({ parent }, i) => parent && !before[i]?.includes(parent));

      expect(lost).toEqual([]);
    }

    for (const document of documents) {
      expect(bodies.map(({ key }) => key)).toContain(document.body);
      expect(signers).toHaveProperty(document.signer);
      expect(document.subjects).not.toEqual([]);
      document.subjects.forEach((key) => expect(subjects.map((s) => s.key)).toContain(key));
    }
  });

  it('are written in NFC, without stray spaces', () => {
    const all = JSON.stringify({ bodies, subjects, signers, documents });

    expect(all).toBe(all.normalize('NFC'));
    expect(all.match(/.{0,20}(?: {2}|\u00a0|[\u200b-\u200f]).{0,20}/gu)).toBeNull();
  });

  describe('over time', () => {
    const timelines = deriveTimelines(
      documents.map((document) => ({
        documentId: document.key,
        number: document.number,
        issueDate: document.issued,
        effectiveDate: document.effective ?? null,
        expiryDate: document.expires ?? null,
        override: document.override ?? null,
        acts: document.relations.flatMap(({ kind, to }) => (to ? [{ kind, target: to }] : [])),
      }))
    );
    const today = (key: string) => stateOn(timelines.get(key)!, TODAY).state;

    it('show every state there is', () => {
      expect(new Set(documents.map(({ key }) => today(key)))).toEqual(new Set(VALIDITY_STATES));
    });

    it.each([
      ['reception-2019', 'expired'],
      ['reception-2022', 'expired'],
      ['reception-2025', 'in-force'],
      ['digital-rules', 'in-force'],
      ['digital-rules-next', 'not-yet-in-force'],
      ['fund-2024', 'partly-expired'],
      ['market-stalls', 'partly-expired'],
      ['grazing-2019', 'expired'],
      ['sand-2021', 'suspended'],
      ['reservoir-rules', 'partly-suspended'],
      ['homestay-rules', 'in-force'],
      ['district-officers', 'no-longer-suitable'],
      ['library-letter', 'unknown'],
    ])('show %s as %s', (key, state) => {
      expect(today(key)).toBe(state);
    });

    it('contradict themselves in one place, for an editor to find', () => {
      const contradicting = documents
        .map(({ key }) => key)
        .filter((key) => timelines.get(key)!.contradictions.length > 0);

      expect(contradicting).toEqual(['disaster-plan']);
    });
  });

  it('have one to three files each, whose names are nobody else’s', () => {
    const names = documents.flatMap((document) => {
      const files = filesOf(document, { vi: '' }, {});

      expect(files.length).toBeGreaterThanOrEqual(1);
      expect(files.length).toBeLessThanOrEqual(3);

      return files.map(({ name }) => name);
    });

    expect(new Set(names).size).toBe(names.length);
  });

  it('have files that are what their names say, and the same on every run', async () => {
    const heads: Record<string, string> = {
      pdf: '%PDF-',
      docx: 'PK\u0003\u0004',
      txt: 'Thông báo',
    };
    const files = documents
      .filter(({ key }) => ['reception-2025', 'planting-plan', 'one-stop-hours'].includes(key))
      .flatMap((document) =>
        filesOf(
          document,
          bodies.find(({ key }) => key === document.body)!,
          signers[document.signer]!
        )
      );

    expect(files.map(({ name }) => name.split('.')[1]).sort()).toEqual([
      'docx',
      'pdf',
      'pdf',
      'pdf',
      'pdf',
      'pdf',
      'txt',
    ]);

    for (const { name, content } of files) {
      const bytes = await content();

      expect(bytes.toString('utf8').startsWith(heads[name.split('.')[1]!]!)).toBe(true);
      expect(bytes.equals(await content())).toBe(true);
    }
  });
});
