import type { ReactNode } from 'react';

/**
 * What we use of Strapi's Blocks editor, in our own words. Neither slate nor slate-react is
 * imported, not even for types: a second copy of either breaks the editor, and whether the host's
 * copy can be found depends on how its packages were installed.
 */

export interface EditorPoint {
  path: number[];
  offset: number;
}

export interface EditorRange {
  anchor: EditorPoint;
  focus: EditorPoint;
}

/** A node of the document: a block, a list item, a link or a run of text. */
export interface EditorNode {
  type: string;
  children?: EditorNode[];
  text?: string;
  [attribute: string]: unknown;
}

export type EditorOperation =
  | { type: 'insert_node' | 'remove_node'; path: number[]; node: EditorNode }
  | { type: 'move_node'; path: number[]; newPath: number[] }
  | {
      type: 'set_node';
      path: number[];
      properties: Record<string, unknown>;
      newProperties: Record<string, unknown>;
    };

export interface UndoBatch {
  operations: Array<{ type: string; [attribute: string]: unknown }>;
}

export interface BlocksEditor {
  children: EditorNode[];
  selection: EditorRange | null;
  history?: { undos: UndoBatch[]; redos: UndoBatch[] };
  apply: (operation: EditorOperation) => void;
  isVoid: (element: EditorNode) => boolean;
  select?: (target: EditorPoint) => void;
  undo?: () => void;
  redo?: () => void;
}

/** What the editor hands to the component that draws a block. */
export interface BlockProps {
  attributes: Record<string, unknown>;
  children: ReactNode;
  element: EditorNode;
}
