import fc from 'fast-check';

import type { Body, InlineNode, TextNode } from '../../server/src/articles/body/nodes';
import type { LinkedPlace } from '../../server/src/articles/page/prose-runs';
import { linkRuns, runsOf, textOf } from '../../server/src/articles/page/prose-runs';
import { findDocumentNumbers } from '../../server/src/documents/number/find';

const URL = '/van-ban/1';

const marked = (text: string, marks: Partial<TextNode> = {}): TextNode => ({
  type: 'text',
  text,
  ...marks,
});

const textNode = fc
  .record({
    text: fc.oneof(
      fc.constantFrom('15/', 'QĐ', '-UBND', '', ' số ', '15/QĐ-UBND', '7'),
      fc.string({ unit: 'binary', maxLength: 6 })
    ),
    bold: fc.option(fc.constant(true), { nil: undefined }),
    code: fc.option(fc.constant(true), { nil: undefined, freq: 6 }),
  })
  .map(({ text, bold, code }) =>
    marked(text, { ...(bold ? { bold } : {}), ...(code ? { code } : {}) })
  );
const link = fc
  .array(textNode, { minLength: 1, maxLength: 3 })
  .map((children): InlineNode => ({ type: 'link', url: 'https://example.org/', children }));
const inlines = fc.array(fc.oneof({ weight: 5, arbitrary: textNode }, link), {
  minLength: 1,
  maxLength: 8,
});
const block = fc.oneof(
  inlines.map((children) => ({ type: 'paragraph' as const, children })),
  inlines.map((children) => ({ type: 'code' as const, children })),
  fc.array(inlines, { minLength: 1, maxLength: 3 }).map((items) => ({
    type: 'list' as const,
    format: 'unordered' as const,
    children: items.map((children) => ({ type: 'list-item' as const, children })),
  }))
);
const bodies: fc.Arbitrary<Body> = fc.array(block, { maxLength: 5 });

/** Some places of a text, one after another. */
const placesFrom = (text: string, seeds: number[]): LinkedPlace[] => {
  const bounds = [...new Set(seeds.map((seed) => seed % (text.length + 1)))].sort((a, b) => a - b);

  return bounds.flatMap((start, index) => {
    const end = bounds[index + 1];

    return index % 2 === 0 && end !== undefined ? [{ start, end, url: URL }] : [];
  });
};

type Child = { type?: string; text?: string; url?: string; children?: unknown[] };

/** Every character with its marks and the block and link that it stands in. */
const charactersOf = (nodes: unknown[], seesOurs: boolean, where = ''): string[] =>
  (nodes as Child[]).flatMap(({ children, text, ...node }, index) => {
    if (text !== undefined) {
      return text.split('').map((character) => JSON.stringify([where, node, character]));
    }
    const isInline = node.type === 'link';
    const place = isInline ? `${where} ${node.url}` : `${where} ${index} ${JSON.stringify(node)}`;

    return charactersOf(
      children ?? [],
      seesOurs,
      isInline && node.url === URL && !seesOurs ? where : place
    );
  });

const linksTo = (nodes: unknown[], url: string): string[] =>
  (nodes as Child[]).flatMap((node) =>
    node.type === 'link' && node.url === url
      ? [textOf(node.children as TextNode[])]
      : linksTo(node.children ?? [], url)
  );

describe('links in running text', () => {
  it('hold what stands at their places, and change nothing else of a body', () => {
    fc.assert(
      fc.property(bodies, fc.array(fc.nat(), { maxLength: 6 }), (body, seeds) => {
        const texts = runsOf(body).map(textOf);
        const places = texts.map((text) => placesFrom(text, seeds));
        const before = structuredClone(body);
        const linked = linkRuns(body, (run) => places[run] ?? []);

        expect(body).toEqual(before);
        expect(linksTo(linked, URL)).toEqual(
          places.flatMap((own, run) =>
            own.map(({ start, end }) => (texts[run] ?? '').slice(start, end))
          )
        );
        expect(charactersOf(linked, false)).toEqual(charactersOf(body, false));
      })
    );
  });

  it('have a text on both sides, and none within them is empty', () => {
    fc.assert(
      fc.property(
        inlines,
        fc.array(fc.nat(), { minLength: 2, maxLength: 6 }),
        (children, seeds) => {
          const body: Body = [{ type: 'paragraph', children }];
          const texts = runsOf(body).map(textOf);
          const linked = linkRuns(body, (run) => placesFrom(texts[run] ?? '', seeds));
          const nodes = (linked[0] as { children: InlineNode[] }).children;

          nodes.forEach((node, index) => {
            if (node.type !== 'link' || node.url !== URL) return;

            expect([nodes[index - 1]?.type, nodes[index + 1]?.type]).toEqual(['text', 'text']);
            expect(node.children.every(({ text }) => text !== '')).toBe(true);
          });
        }
      )
    );
  });

  it('are the same however the text is cut by what is bold in it', () => {
    const sentence = 'Theo Quyết định số 15/QĐ-UBND và 20/KH-UBND, không phải 5/10 ngày 3/4/2024.';

    fc.assert(
      fc.property(fc.array(fc.nat({ max: sentence.length }), { maxLength: 8 }), (cuts) => {
        const bounds = [...new Set([0, ...cuts, sentence.length])].sort((a, b) => a - b);
        const children = bounds
          .slice(1)
          .map((end, index) =>
            marked(sentence.slice(bounds[index], end), index % 2 ? { bold: true } : {})
          );
        const body: Body = [{ type: 'paragraph', children }];
        const linked = linkRuns(body, () =>
          findDocumentNumbers(sentence).map(({ start, end }) => ({ start, end, url: URL }))
        );

        expect(runsOf(body).map(textOf)).toEqual([sentence]);
        expect(linksTo(linked, URL)).toEqual(['15/QĐ-UBND', '20/KH-UBND']);
      })
    );
  });

  it('do not reach over code or another link', () => {
    const body: Body = [
      {
        type: 'paragraph',
        children: [
          marked('15/'),
          { type: 'link', url: 'https://example.org/', children: [marked('QĐ')] },
          marked('-UBND 15/'),
          marked('QĐ', { code: true }),
          marked('-UBND'),
        ],
      },
    ];

    expect(runsOf(body).map(textOf)).toEqual(['15/', '-UBND 15/', '-UBND']);
  });
});
