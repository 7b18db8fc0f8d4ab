import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import vm from 'node:vm';

import ts from 'typescript';

import type { ArticlePage } from '../../types';
import { slugFrom } from '../../server/src/text/slug';
import {
  ARTICLE,
  CATEGORY,
  TAG,
  body,
  create,
  paragraph,
  photo,
  text,
  uploadFile,
  uploadPhoto,
} from './support/content';
import type { Fence } from './support/documents';
import { deadLinksIn, documents, fencesOf, pathsMissing } from './support/documents';
import type { Site } from './support/site';
import { bootSite } from './support/site';
import { complaintsAbout } from './support/typescript';

const DEMO = 'http://127.0.0.1:1337';
/** The newest article of the demo, which the documentation reads. */
const BRIDGE = 'Khánh thành cầu dân sinh Huổi Sen, nối hai bờ suối Mây';
/** A document of the demo that another one has replaced. */
const REPLACED = '04/2022/QĐ-UBND';
const FILES = ['README.md', 'docs/front-end.md'];

const marked = (languages: string[], mark = 'test'): Array<[string, Fence, Fence | undefined]> =>
  FILES.flatMap((file) => {
    const fences = fencesOf(file);

    return fences.flatMap((fence, index): Array<[string, Fence, Fence | undefined]> => {
      const next = fences[index + 1];
      const answer = next?.words.includes('answer') ? next : undefined;

      return languages.includes(fence.language) && fence.words.includes(mark)
        ? [[fence.place, fence, answer]]
        : [];
    });
  });

const addressIn = ({ text: command, place }: Fence): string => {
  const address = /^curl (?:-g )?'(http:\/\/127\.0\.0\.1:1337\/[^']+)'$/.exec(command)?.[1];

  if (!address) throw new Error(`${place} is no plain curl of the demo`);

  return address.replace(DEMO, '');
};

/** What an example in TypeScript exports, run as it stands. */
const exportsOf = (fence: Fence | undefined): Record<string, (...args: never[]) => unknown> => {
  const { outputText } = ts.transpileModule(fence?.text ?? '', {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  });
  const exported = {};

  (vm.runInThisContext(`(exports) => {${outputText}}`) as (exports: object) => void)(exported);

  return exported;
};

/** What the examples use of Strapi's renderer, as its version 1.0.2 declares it. */
const RENDERER = `declare module '@strapi/blocks-react-renderer' {
  import type { ComponentType, JSX } from 'react';
  interface Image {
    name: string; alternativeText?: string | null; url: string; caption?: string | null;
    width: number; height: number; formats?: Record<string, unknown>; hash: string; ext: string;
    mime: string; size: number; previewUrl?: string | null; provider: string;
    provider_metadata?: unknown | null; createdAt: string; updatedAt: string;
  }
  interface ImageNode { type: 'image'; image: Image; children: [{ type: 'text'; text: '' }] }
  export type BlocksContent = ImageNode[];
  export const BlocksRenderer: (props: {
    content: BlocksContent;
    blocks?: { image?: ComponentType<{ image: Image }> };
  }) => JSX.Element;
}`;

const IN_A_BROWSER = { lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'] };

const complaintsAboutExample = ({ language, text: code }: Fence): string[] =>
  language === 'tsx'
    ? complaintsAbout(
        { 'snippet.tsx': code, 'renderer.d.ts': RENDERER },
        { ...IN_A_BROWSER, jsx: ts.JsxEmit.ReactJSX }
      )
    : complaintsAbout(code, IN_A_BROWSER);

interface SampleDocument {
  key: string;
  number: string;
  relations: Array<{ kind: string; to?: string }>;
}

const loadSamples = (): { documents: SampleDocument[] } => {
  const { sampleDocuments } = createRequire(__filename)('../site/seed/documents') as {
    sampleDocuments: () => { documents: SampleDocument[] };
  };

  return sampleDocuments();
};

let site: Site;
let slug: string;

/** The document that the documentation reads, with all that its page can show. */
const seedDocuments = async (): Promise<void> => {
  const options = { status: 'published', locale: 'vi' } as const;
  const put = (type: string, data: Record<string, unknown>) =>
    create(site, `plugin::newsroom.${type}`, data, options);
  const issuingBody = await put('issuing-body', {
    name: 'Ủy ban nhân dân xã',
    abbreviation: 'UBND',
  });
  const subject = await put('subject', { name: 'Tiếp công dân' });
  const file = await uploadFile(site, {
    content: 'Toàn văn',
    name: 'toan-van.txt',
    mimetype: 'text/plain',
  });
  const replaced = await put('official-document', {
    number: REPLACED,
    abstract: 'Ban hành Quy chế tiếp công dân',
    issuingBody: issuingBody.documentId,
    issueDate: '2022-06-20',
    effectiveDate: '2022-07-05',
    subjects: [subject.documentId],
    attachments: [{ file: file.id, title: 'Toàn văn', language: 'vi', role: 'original' }],
    relations: [{ kind: 'based-on', number: '42/2013/QH13', title: 'Luật Tiếp công dân' }],
  });

  await put('official-document', {
    number: '03/2025/QĐ-UBND',
    abstract: 'Quy định việc tiếp công dân',
    effectiveDate: '2025-08-25',
    relations: [{ kind: 'replaces', document: replaced.documentId }],
  });
};

beforeAll(async () => {
  site = await bootSite();

  const published = { status: 'published' } as const;
  const inVietnamese = { ...published, locale: 'vi' };
  const wide = await uploadPhoto(site, 'bridge.jpg', { width: 1600, height: 1067 });
  const root = await create(site, CATEGORY, { name: 'Tin tức – Sự kiện' }, inVietnamese);
  const category = await create(
    site,
    CATEGORY,
    { name: 'Nông thôn mới', parent: root.documentId },
    inVietnamese
  );
  const tag = await create(site, TAG, { name: 'Giao thông nông thôn' }, inVietnamese);
  const lamps = await create(
    site,
    ARTICLE,
    {
      title: '180 ngọn đèn',
      category: category.documentId,
      publicDate: '2026-03-02T02:00:00.000Z',
    },
    inVietnamese
  );
  const bridge = await create(
    site,
    ARTICLE,
    {
      title: BRIDGE,
      lead: 'Sau bảy tháng thi công.',
      featured: true,
      cover: wide.id,
      category: category.documentId,
      tags: [tag.documentId],
      relatedArticles: [lamps.documentId],
      body: body(
        paragraph('Ngày 20/3, xã Suối Mây bàn giao cầu.'),
        photo(wide, {
          caption: 'Cầu Huổi Sen trong ngày <đầu> thông xe',
          alternativeText: 'Cây cầu bê tông có lan can sơn "trắng đỏ"',
          credit: 'Mai An',
        }),
        { type: 'heading', level: 2, children: [text('Giữ gìn công trình chung')] },
        {
          type: 'list',
          format: 'unordered',
          children: [
            {
              type: 'list-item',
              children: [{ type: 'text', text: 'kiểm tra', bold: true }, text(' mặt cầu')],
            },
          ],
        },
        photo(wide, { alternativeText: null, decorative: true })
      ),
    },
    inVietnamese
  );

  slug = bridge.slug;
  await site.strapi.documents(ARTICLE as never).update({
    documentId: bridge.documentId,
    locale: 'en',
    data: { title: 'Bridge' },
    ...published,
  } as never);
  await seedDocuments();
});

afterAll(() => site.close());

const readPage = async (): Promise<ArticlePage> => {
  const { body: answer } = await site.get<{ data: ArticlePage }>(
    `/api/newsroom/articles/by-slug/${slug}`
  );

  return answer.data;
};

describe('the documentation', () => {
  it.each(documents())('%s leads to what is there', (file) => {
    expect(deadLinksIn(file)).toEqual([]);
  });

  it('reads an article that the demo has', () => {
    const demo = fs.readFileSync(
      path.resolve(__dirname, '../site/seed/content/articles/huoi-sen-bridge.js'),
      'utf8'
    );

    expect(demo).toContain(`'${BRIDGE}'`);
    expect(slug).toBe(slugFrom(BRIDGE));
  });

  it('reads a document that the demo has', () => {
    const { documents: ofTheDemo } = loadSamples();
    const replaced = ofTheDemo.find(({ number }) => number === REPLACED);

    expect(ofTheDemo).toContainEqual(
      expect.objectContaining({
        number: '03/2025/QĐ-UBND',
        relations: expect.arrayContaining([{ kind: 'replaces', to: replaced?.key }]),
      })
    );
  });

  it.each(marked(['sh']))(
    '%s: the command answers what is shown',
    async (_place, fence, example) => {
      const status = Number(fence.words.find((word) => /^\d+$/.test(word)) ?? 200);
      const answer = await site.get(addressIn(fence));

      expect(answer.status).toBe(status);
      expect(JSON.stringify(answer.body)).toMatch(
        status === 200 ? /"documentId"|"timeZone"/ : /"error"/
      );
      expect(example ? pathsMissing(JSON.parse(example.text), answer.body) : []).toEqual([]);
    }
  );

  it.each(marked(['graphql']))('%s: the query is answered whole', async (_place, fence) => {
    const { data, errors } = await site.graphql(fence.text);

    expect(errors).toBeUndefined();
    expect(Object.values(data)).not.toContain(null);
    expect(Object.values(data).flat()).not.toHaveLength(0);
    expect(JSON.stringify(data)).toMatch(new RegExp(`${BRIDGE}|${REPLACED}`));
  });

  it('shows a figure with the fields that it has', async () => {
    const [, example] = marked(['json'], 'figure')[0] ?? [];
    const [figure] = (await readPage()).figures;

    expect(Object.keys(JSON.parse(example?.text ?? '{}') as object)).toEqual(
      Object.keys(figure ?? {})
    );
  });

  it.each(marked(['ts', 'tsx']))('%s: TypeScript takes it', (_place, fence) => {
    expect(complaintsAboutExample(fence)).toEqual([]);
  });

  it('shows a body photo by photo, with nothing of the text taken for markup', async () => {
    const [, fence] =
      marked(['ts'], 'run').find(([, { text: code }]) => code.includes('bodyHtml')) ?? [];
    const { bodyHtml } = exportsOf(fence);
    const html = String(bodyHtml?.((await readPage()) as never));

    expect(html).toContain('<p>Ngày 20/3, xã Suối Mây bàn giao cầu.</p>');
    expect(html).toContain('<h2>Giữ gìn công trình chung</h2>');
    expect(html).toContain('<ul><li><strong>kiểm tra</strong> mặt cầu</li></ul>');
    expect(html).toContain(
      '<figcaption>Cầu Huổi Sen trong ngày &#60;đầu&#62; thông xe <small>Mai An</small></figcaption>'
    );
    expect(html).toContain(
      'alt="Cây cầu bê tông có lan can sơn &#34;trắng đỏ&#34;" width="1600" height="1067"'
    );
    expect(html).toContain('500w');
    expect(html).toContain('1600w');
    expect(html.match(/alt=""/g)).toHaveLength(1);
  });

  it('asks again only for what has changed', async () => {
    const [, fence] =
      marked(['ts'], 'run').find(([, { text: code }]) => code.includes('fetchIfChanged')) ?? [];
    const { fetchIfChanged } = exportsOf(fence);
    const address = `/api/newsroom/articles/by-slug/${slug}`;
    const etag = String((await site.get(address)).headers.get('etag'));
    const again = (await fetchIfChanged?.(...([site.url + address, etag] as never[]))) as Response;
    const other = (await fetchIfChanged?.(...([site.url + address, '"x"'] as never[]))) as Response;

    expect([again.status, await again.text()]).toEqual([304, '']);
    expect(other.status).toBe(200);
  });
});
