import ts from 'typescript';

import type * as nodes from '../../server/src/articles/body/nodes';
import type { Figure as ServerFigure } from '../../server/src/articles/body/photos';
import type { ArticlePage as ServerPage } from '../../server/src/articles/page/article-page';
import type { FacetValue as ServerFacetValue } from '../../server/src/documents/reading/facets';
import type { Facet } from '../../server/src/documents/reading/own-query';
import type {
  PresentedAttachment,
  PresentedDocument,
} from '../../server/src/documents/reading/present';
import type {
  InverseRelation as ServerInverseRelation,
  Relation as ServerRelation,
} from '../../server/src/documents/reading/relations';
import type { Validity as ServerValidity } from '../../server/src/documents/reading/validity';
import type * as published from '../../types';
import { complaintsAbout, complaintsAboutAnswer } from '../api/support/typescript';

type Identical<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
type Assert<Claim extends true> = Claim;

/** JSON has no undefined: a key that is always there has a value. */
type AsJson<T> = {
  [Key in keyof T]: T[Key] extends undefined ? never : Exclude<T[Key], undefined>;
};

/** The keys a type names, without its index signature. */
type Named<T> = {
  [Key in keyof T as string extends Key ? never : number extends Key ? never : Key]: T[Key];
};

type ServerPageFields = Named<ServerPage>;

/**
 * What the server's types and the published ones say of the same thing. `npm run types` checks it:
 * a type that is changed on one side only is an error here.
 */
type _Agreement = [
  Assert<Identical<published.TextNode, nodes.TextNode>>,
  Assert<Identical<published.LinkNode, nodes.LinkNode>>,
  Assert<Identical<published.ParagraphNode, nodes.ParagraphNode>>,
  Assert<Identical<published.HeadingNode, nodes.HeadingNode>>,
  Assert<Identical<published.QuoteNode, nodes.QuoteNode>>,
  Assert<Identical<published.CodeNode, nodes.CodeNode>>,
  Assert<Identical<published.ListNode, nodes.ListNode>>,
  Assert<Identical<published.PhotoUse, nodes.PhotoUse>>,
  Assert<Identical<published.PhotoFile, nodes.PhotoFile>>,
  Assert<Identical<published.ImageFormat, nodes.ImageFormat>>,
  Assert<Identical<published.ImageNode, nodes.ImageNode>>,
  Assert<Identical<published.Body, nodes.Body>>,
  Assert<Identical<published.Validity, ServerValidity>>,
  Assert<Identical<published.DocumentAttachment, PresentedAttachment>>,
  Assert<Identical<published.DocumentRelation, ServerRelation>>,
  Assert<Identical<published.InverseDocumentRelation, ServerInverseRelation>>,
  Assert<Identical<published.DocumentFacet, Facet>>,
  Assert<Identical<published.FacetValue, ServerFacetValue>>,
  Assert<
    Identical<Exclude<keyof Named<PresentedDocument>, keyof published.OfficialDocumentPage>, never>
  >,
  Assert<Identical<published.Figure, AsJson<ServerFigure>>>,
  Assert<Identical<published.PageFile | null, ServerPageFields['cover']>>,
  Assert<Identical<published.PageCategory['ancestors'], published.PageLink[]>>,
  Assert<
    Identical<
      AsJson<NonNullable<ServerPageFields['category']>>,
      AsJson<NonNullable<published.ArticlePage['category']>>
    >
  >,
  Assert<Identical<ServerPageFields['tags'], published.ArticlePage['tags']>>,
  Assert<Identical<AsJson<ServerPageFields['related'][number]>, AsJson<published.Teaser>>>,
  Assert<Identical<ServerPageFields['previous'], published.ArticlePage['previous']>>,
  Assert<Identical<ServerPageFields['next'], published.ArticlePage['next']>>,
  Assert<Identical<ServerPageFields['localizations'], published.ArticlePage['localizations']>>,
  Assert<Identical<ServerPageFields['citedDocuments'], published.ArticlePage['citedDocuments']>>,
  Assert<Identical<Exclude<keyof ServerPageFields, keyof published.ArticlePage>, never>>,
  Assert<
    Identical<
      Exclude<keyof published.ArticlePage, keyof ServerPageFields>,
      Exclude<keyof published.ArticleFields, 'locale'>
    >
  >,
];

const figure = {
  block: 1,
  url: '/uploads/a.jpg',
  width: 640,
  height: 480,
  mime: 'image/jpeg',
  formats: null,
  focalPoint: null,
  caption: 'Đại biểu dự hội nghị',
  alternativeText: 'Hội trường kín chỗ',
  decorative: false,
  credit: '',
  missing: false,
};

describe('the published types', () => {
  it('are found by the package’s name under every module resolution in use', () => {
    const front = {
      'front.ts': `
        import type { ArticlePage, ListAnswer, Article } from 'strapi-plugin-newsroom/types';
        export const titles = (list: ListAnswer<Article>): string[] => list.data.map((a) => a.title);
        export const first = (page: ArticlePage) => page.figures[0]?.url ?? null;
      `,
    };
    const resolutions = [
      { module: ts.ModuleKind.Node16, moduleResolution: ts.ModuleResolutionKind.Node16 },
      { module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext },
      { module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler },
    ];

    expect(resolutions.flatMap((options) => complaintsAbout(front, options))).toEqual([]);
  });

  it('need nothing but the language’s own library', () => {
    const alone = { skipLibCheck: false, lib: ['lib.es5.d.ts'] };

    expect(complaintsAbout("export * from 'strapi-plugin-newsroom/types';", alone)).toEqual([]);
  });

  it('take a field that a site adds, in the list and on the page', () => {
    const augmented = `
      import type { Article, ArticlePage } from 'strapi-plugin-newsroom/types';
      declare module 'strapi-plugin-newsroom/types' {
        interface ArticleFields { notice: string | null }
      }
      export const notices = (a: Article, b: ArticlePage): Array<string | null> => [a.notice, b.notice];
    `;

    expect(complaintsAbout(augmented)).toEqual([]);
  });

  it('refuse a relation that was not populated', () => {
    const unpopulated = `
      import type { ArticleWith } from 'strapi-plugin-newsroom/types';
      export const tags = (article: ArticleWith<'cover'>) => article.tags;
    `;

    expect(complaintsAbout(unpopulated)).toEqual([
      expect.stringContaining("Property 'tags' does not exist"),
    ]);
  });

  it('take a figure as it is and no other', () => {
    const { credit: _credit, ...incomplete } = figure;

    expect(complaintsAboutAnswer('newsroom.Figure', figure)).toEqual([]);
    expect(complaintsAboutAnswer('newsroom.Figure', incomplete)).toHaveLength(1);
    expect(complaintsAboutAnswer('newsroom.Figure', { ...figure, width: '640' })).toHaveLength(1);
    expect(complaintsAboutAnswer('newsroom.Figure', { ...figure, alt: '' })).toHaveLength(1);
  });

  it('tell the nodes of a body apart by their type', () => {
    const narrowed = `
      import type { Body } from 'strapi-plugin-newsroom/types';
      export const levels = (body: Body) =>
        body.flatMap((node) => (node.type === 'heading' ? [node.level] : []));
      export const captions = (body: Body): string[] =>
        body.flatMap((node) => (node.type === 'image' ? [node.image.caption ?? ''] : []));
    `;

    expect(complaintsAbout(narrowed)).toEqual([]);
    expect(
      complaintsAboutAnswer('newsroom.Body', [{ type: 'heading', level: 7, children: [] }])
    ).toHaveLength(1);
  });
});
