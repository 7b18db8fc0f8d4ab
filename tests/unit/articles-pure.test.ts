import fc from 'fast-check';

import { ancestorsOf, closesLoop } from '../../server/src/articles/category-tree';
import { listOrder } from '../../server/src/platform/content-api/list-order';
import { config } from '../../server/src/config';

const tree = (parents: Record<string, string | null>) =>
  new Map(
    Object.entries(parents).map(([documentId, parent]) => [documentId, { documentId, parent }])
  );

const names = (nodes: Array<{ documentId: string }>) => nodes.map(({ documentId }) => documentId);

describe('the category tree', () => {
  it('gives ancestors from the root down', () => {
    const nodes = tree({ root: null, middle: 'root', leaf: 'middle' });

    expect(names(ancestorsOf('leaf', nodes))).toEqual(['root', 'middle']);
    expect(ancestorsOf('root', nodes)).toEqual([]);
  });

  it('ends in any graph, however it loops', () => {
    const ids = ['a', 'b', 'c', 'd'];
    const anyParent = fc.constantFrom(null, 'e', ...ids);

    fc.assert(
      fc.property(fc.tuple(anyParent, anyParent, anyParent, anyParent), (parents) => {
        const nodes = tree(
          Object.fromEntries(ids.map((id, index) => [id, parents[index] ?? null]))
        );

        for (const id of ids) expect(ancestorsOf(id, nodes).length).toBeLessThan(ids.length);
      })
    );
  });

  it('tells a parent that would close a loop', () => {
    const nodes = tree({ root: null, middle: 'root', leaf: 'middle', other: null });

    expect(closesLoop('root', 'leaf', nodes)).toBe(true);
    expect(closesLoop('root', 'root', nodes)).toBe(true);
    expect(closesLoop('middle', 'other', nodes)).toBe(false);
  });
});

describe('the order of a list', () => {
  const standard = ['publicDate:desc', 'documentId:desc'];

  it.each([
    [undefined, standard],
    ['', standard],
    [[], standard],
    ['title', ['title', 'documentId:desc']],
    ['title:asc, eventDate:desc', ['title:asc', 'eventDate:desc', 'documentId:desc']],
    [['title:asc'], ['title:asc', 'documentId:desc']],
    [{ title: 'asc' }, [{ title: 'asc' }, { documentId: 'desc' }]],
    ['documentId:asc', ['documentId:asc']],
  ])('for %j is %j', (asked, order) => {
    expect(listOrder(asked, standard)).toEqual(order);
  });
});

describe('the options', () => {
  it('are whole without any being set', () => {
    expect(config.default()).toEqual({
      publicRead: true,
      captionsInAllBlocks: false,
      timeZone: 'Asia/Ho_Chi_Minh',
      publicationDays: 0,
      responseCache: 'auto',
      countVisits: true,
      hitRate: 20,
    });
    expect(() => config.validator(config.default())).not.toThrow();
  });

  it.each([
    [{ publicRead: 'yes' }, 'publicRead'],
    [{ publicRaed: true }, 'publicRaed'],
  ])('are refused by name when misspelt or of a wrong type: %j', (options, name) => {
    expect(() => config.validator(options)).toThrow(name);
  });
});
