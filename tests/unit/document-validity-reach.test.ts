import {
  downstreamOf,
  EDGES_FETCHED_FOR,
  upstreamOf,
  type Edge,
} from '../../server/src/documents/validity/reach';
import type { RelationKind } from '../../server/src/documents/validity/relation-kinds';

const edge = (actor: string, target: string, kind: RelationKind = 'repeals'): Edge => ({
  actor,
  kind,
  target,
});

/** A store of edges that remembers what it was asked for. */
const store = (end: 'actor' | 'target', edges: Edge[]) => {
  const asked: string[][] = [];
  const fetchEdges = async (documentIds: string[]) => {
    asked.push(documentIds);
    const wanted = new Set(documentIds);
    return edges.filter((one) => wanted.has(one[end]));
  };
  return { asked, fetchEdges };
};

const EDGES = [
  edge('b', 'a'),
  edge('c', 'b', 'amends'),
  edge('d', 'b', 'resumes'),
  edge('e', 'a', 'refers-to'),
  edge('a', 'd'),
  edge('a', 'z'),
  edge('x', 'y'),
];

describe('upstreamOf and downstreamOf', () => {
  it('gather what acts on a document, near ones first, through a circle', async () => {
    const { fetchEdges } = store('target', EDGES);
    expect(await upstreamOf(['a'], fetchEdges)).toEqual({
      documentIds: ['a', 'b', 'c', 'd'],
      complete: true,
    });
  });

  it('gather what a document acts on', async () => {
    const { fetchEdges } = store('actor', EDGES);
    expect(await downstreamOf(['c', 'x', 'c'], fetchEdges)).toEqual({
      documentIds: ['c', 'x', 'b', 'y', 'a', 'd', 'z'],
      complete: true,
    });
  });

  it('ask once a level, for each document once, in bounded batches', async () => {
    const wide = Array.from({ length: EDGES_FETCHED_FOR + 1 }, (_, n) => edge(`w${n}`, 'a'));
    const { asked, fetchEdges } = store('target', wide);
    await upstreamOf(['a'], fetchEdges);
    expect(asked.map((ids) => ids.length)).toEqual([1, EDGES_FETCHED_FOR, 1]);
    expect(new Set(asked.flat()).size).toBe(EDGES_FETCHED_FOR + 2);
  });

  it('say when the limit cuts them short, and only then', async () => {
    const chain = Array.from({ length: 9 }, (_, n) => edge(`${n + 1}`, `${n}`));
    const { fetchEdges } = store('target', chain);
    expect(await upstreamOf(['0'], fetchEdges, 10)).toMatchObject({ complete: true });
    const cut = await upstreamOf(['0'], fetchEdges, 9);
    expect(cut.complete).toBe(false);
    expect(cut.documentIds).toHaveLength(9);
    expect(await upstreamOf(['8', '9'], fetchEdges, 2)).toMatchObject({ complete: true });
    expect(await upstreamOf(['0', '1', '2'], fetchEdges, 2)).toEqual({
      documentIds: ['0', '1'],
      complete: false,
    });
  });

  it.each([0, -1, 1.5, NaN])('refuse the limit %d', async (limit) => {
    const { fetchEdges } = store('target', EDGES);
    await expect(upstreamOf(['a'], fetchEdges, limit)).rejects.toThrow(RangeError);
  });
});
