import { actsOnValidity, type RelationKind } from './relation-kinds';

/** A stored relation: `actor` does `kind` to `target`. Both are documentIds. */
export interface Edge {
  actor: string;
  kind: RelationKind;
  target: string;
}

/** The edges that touch any of the documents at the end that is asked about. */
export type FetchEdges = (documentIds: string[]) => Promise<Edge[]>;

/** Documents asked about in one fetch: databases bound the parameters of a query. */
export const EDGES_FETCHED_FOR = 500;

/** The most documents gathered, unless the caller states another bound. */
export const REACH_LIMIT = 10_000;

export interface Reach {
  /** The documents started from, then the others by distance; never more than the limit. */
  documentIds: string[];
  /** False when the limit cut the walk short: a time line derived from these may be wrong. */
  complete: boolean;
}

type End = 'actor' | 'target';

async function reach(
  starts: Iterable<string>,
  fetchEdges: FetchEdges,
  limit: number,
  far: End
): Promise<Reach> {
  if (!Number.isSafeInteger(limit) || limit < 1) {
    throw new RangeError(`Give a limit that is a whole number from 1, not ${limit}.`);
  }

  const seen = new Set<string>();
  let level = [...new Set(starts)];
  if (level.length > limit) return { documentIds: level.slice(0, limit), complete: false };
  level.forEach((documentId) => seen.add(documentId));

  while (level.length > 0) {
    const next: string[] = [];
    for (let at = 0; at < level.length; at += EDGES_FETCHED_FOR) {
      for (const edge of await fetchEdges(level.slice(at, at + EDGES_FETCHED_FOR))) {
        const documentId = edge[far];
        if (!actsOnValidity(edge.kind) || seen.has(documentId)) continue;
        if (seen.size === limit) return { documentIds: [...seen], complete: false };
        seen.add(documentId);
        next.push(documentId);
      }
    }
    level = next;
  }

  return { documentIds: [...seen], complete: true };
}

/**
 * The documents that must be loaded to derive the time lines of the given ones: themselves, what
 * acts on them, what acts on that, and so on.
 *
 * @param fetchIncoming answers the edges whose **target** is among the documents.
 * @param limit the most documents to gather; see {@link Reach.complete}.
 * @throws RangeError when the limit is no whole number from 1.
 */
export const upstreamOf = (
  documentIds: Iterable<string>,
  fetchIncoming: FetchEdges,
  limit = REACH_LIMIT
): Promise<Reach> => reach(documentIds, fetchIncoming, limit, 'actor');

/**
 * The documents whose time lines may change when one of the given ones changes: themselves, what
 * they act on, what that acts on, and so on. To derive these anew, load what is upstream of them.
 *
 * @param fetchOutgoing answers the edges whose **actor** is among the documents. After an edit it
 *   must know the relations before and after it, or a target that was let go keeps its old state.
 * @param limit the most documents to gather; see {@link Reach.complete}.
 * @throws RangeError when the limit is no whole number from 1.
 */
export const downstreamOf = (
  documentIds: Iterable<string>,
  fetchOutgoing: FetchEdges,
  limit = REACH_LIMIT
): Promise<Reach> => reach(documentIds, fetchOutgoing, limit, 'target');
