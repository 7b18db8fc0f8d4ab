import type { ReactNode } from 'react';
import type { StrapiApp } from '@strapi/strapi/admin';

import type { BlockProps, BlocksEditor, EditorNode } from './editor';

/** A block of the Blocks editor, as far as we build on one. */
export interface RichTextBlock {
  renderElement: (props: BlockProps) => JSX.Element;
  matchNode?: (node: EditorNode) => boolean;
  handleConvert?: (editor: BlocksEditor) => void | (() => JSX.Element);
  handleTab?: (editor: BlocksEditor) => void;
  plugin?: (editor: BlocksEditor) => BlocksEditor;
  [attribute: string]: unknown;
}

export type RichTextBlocks = Record<string, RichTextBlock>;

/** What the content manager tells a side panel of the entry in view. */
export interface PanelProps {
  model: string;
  documentId?: string;
  document?: { documentId?: string; updatedAt?: string; locale?: string | null };
  activeTab: 'draft' | 'published' | null;
}

export type Panel = (props: PanelProps) => { title: string; content: ReactNode } | null;

export interface ContentManagerApis {
  addRichTextBlocks?: (change: (blocks: RichTextBlocks) => RichTextBlocks) => void;
  addEditViewSidePanel?: (panels: Panel[]) => void;
}

/**
 * The content manager's ways in. An upgrade of Strapi may rename or drop one: what is not there is
 * left out, with a line in the console, and the edit view works as stock.
 */
export const contentManagerApis = (app: StrapiApp): ContentManagerApis =>
  app.getPlugin('content-manager')?.apis ?? {};

export const warnMissing = (api: keyof ContentManagerApis): void =>
  console.warn(`newsroom: this version of Strapi has no content-manager api "${api}"; left out.`);
