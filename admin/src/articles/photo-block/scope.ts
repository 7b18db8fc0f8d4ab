import { knowsCaptionsInAllBlocks } from '../../platform/settings';
import type { BlocksEditor, EditorNode } from '../../platform/editor';
import { isNewsroomModel, modelOfPath } from './where';

const editorOfElement = new WeakMap<EditorNode, BlocksEditor>();
const captioned = new WeakMap<BlocksEditor, boolean>();

export const rememberEditor = (element: EditorNode, editor: BlocksEditor): void => {
  editorOfElement.set(element, editor);
};

export const editorOf = (element: EditorNode): BlocksEditor | undefined =>
  editorOfElement.get(element);

/** A photo on the page knows more of its field than the address does. */
export const rememberCaptioned = (editor: BlocksEditor, decision: boolean): void => {
  captioned.set(editor, decision);
};

/** A related entry, opened in a window over the page, brings a form of its own. */
export const isInRelationWindow = (node: Element | null): boolean =>
  node?.closest('form')?.closest('[role="dialog"]') != null;

const isRelationWindowOpen = (): boolean => document.querySelector('[role="dialog"] form') !== null;

/** Whether an editor belongs to a field whose photos have captions of their own. */
export const isCaptioned = (editor: BlocksEditor): boolean => {
  const known = captioned.get(editor);

  if (known !== undefined) return known;
  if (knowsCaptionsInAllBlocks()) return true;

  return isNewsroomModel(modelOfPath(window.location.pathname)) && !isRelationWindowOpen();
};

type Method = (...args: never[]) => unknown;

/**
 * Lets a plugin's methods work in captioned fields only and leaves the stock ones everywhere else.
 * The question is asked at each call, since an editor is made before its field is known.
 */
export const inCaptionedFieldsOnly = (
  editor: BlocksEditor,
  plugin: (editor: BlocksEditor) => BlocksEditor,
  methods: string[]
): BlocksEditor => {
  const host = editor as unknown as Record<string, Method | undefined>;
  const stock = methods.map((method) => host[method]);

  plugin(editor);

  methods.forEach((method, index) => {
    const ours = host[method];
    const theirs = stock[index];

    if (!ours || !theirs || ours === theirs) return;

    host[method] = (...args) => (isCaptioned(editor) ? ours(...args) : theirs(...args));
  });

  return editor;
};
