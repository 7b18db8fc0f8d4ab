/**
 * For each node the number of its group: two nodes share one when each can be reached from the
 * other. Tarjan's algorithm with a stack of its own, because a chain of thousands of documents would
 * overflow the call stack. Linear in nodes and edges.
 *
 * @param edges for each node the nodes it leads to, as indexes into the same list.
 */
export function cycleGroups(edges: ReadonlyArray<readonly number[]>): number[] {
  const count = edges.length;
  const groups = new Array<number>(count).fill(-1);
  const found = new Array<number>(count).fill(-1);
  const lowest = new Array<number>(count).fill(0);
  const nextEdge = new Array<number>(count).fill(0);
  const open: number[] = [];
  const path: number[] = [];
  let clock = 0;
  let group = 0;

  const enter = (node: number) => {
    found[node] = lowest[node] = clock;
    clock += 1;
    open.push(node);
    path.push(node);
  };

  const lower = (node: number, to: number | undefined) => {
    lowest[node] = Math.min(lowest[node] ?? 0, to ?? 0);
  };

  const leave = (node: number) => {
    path.pop();
    const parent = path.at(-1);
    if (parent !== undefined) lower(parent, lowest[node]);
    if (lowest[node] !== found[node]) return;
    for (let member = open.pop(); member !== undefined; member = open.pop()) {
      groups[member] = group;
      if (member === node) break;
    }
    group += 1;
  };

  for (let start = 0; start < count; start += 1) {
    if (found[start] !== -1) continue;
    enter(start);
    for (let node = path.at(-1); node !== undefined; node = path.at(-1)) {
      const next = edges[node]?.[nextEdge[node] ?? 0];
      if (next === undefined) {
        leave(node);
        continue;
      }
      nextEdge[node] = (nextEdge[node] ?? 0) + 1;
      if (found[next] === -1) enter(next);
      else if (groups[next] === -1) lower(node, found[next]);
    }
  }

  return groups;
}
