/** A category as its place in the tree needs it. */
export interface TreeNode {
  documentId: string;
  parent: string | null;
}

/** Far deeper than any portal's menu; a guard against a loop that came by another road. */
const MAX_DEPTH = 50;

/** From the root down to, but without, the node itself. */
export const ancestorsOf = <Node extends TreeNode>(
  documentId: string,
  nodes: ReadonlyMap<string, Node>
): Node[] => {
  const ancestors: Node[] = [];
  const seen = new Set([documentId]);
  let parent = nodes.get(documentId)?.parent;

  while (parent && !seen.has(parent) && ancestors.length < MAX_DEPTH) {
    const node = nodes.get(parent);

    if (!node) break;

    seen.add(parent);
    ancestors.unshift(node);
    parent = node.parent;
  }

  return ancestors;
};

/** Whether giving the node this parent would close a loop. */
export const closesLoop = (
  documentId: string,
  parent: string,
  nodes: ReadonlyMap<string, TreeNode>
): boolean =>
  parent === documentId ||
  ancestorsOf(parent, nodes).some((node) => node.documentId === documentId);
