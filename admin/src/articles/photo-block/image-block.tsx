import type { BlocksEditor } from '../../platform/editor';
import type { RichTextBlock, RichTextBlocks } from '../../platform/content-manager';
import { notice } from '../../platform/notices';
import { withSafeHistory } from '../paste/history';
import { withPaste } from '../paste/insert-blocks';
import { partOf, photoAtCaret } from './find-photo';
import { giveFocusTo } from './focus';
import { insertPhotos } from './photo-node';
import { photoFromAsset } from './photo-from-asset';
import { PhotoBlock } from './PhotoBlock';
import { InsertPhotos } from './PhotoDialog';
import { inCaptionedFieldsOnly, isCaptioned, rememberEditor } from './scope';

/** The editor draws every block by way of `isVoid`: there a block and its editor are seen together. */
const rememberingEditors = (editor: BlocksEditor): BlocksEditor => {
  const { isVoid } = editor;

  editor.isVoid = (element) => {
    rememberEditor(element, editor);

    return isVoid(element);
  };

  return editor;
};

const pasting = (editor: BlocksEditor): BlocksEditor =>
  withPaste(editor, { onTooLong: (limit) => notice('paste.too-long', { limit }) });

const plugin =
  (stock: RichTextBlock['plugin']) =>
  (given: BlocksEditor): BlocksEditor => {
    const editor = rememberingEditors(stock ? stock(given) : given);

    inCaptionedFieldsOnly(editor, pasting, ['insertData']);
    inCaptionedFieldsOnly(editor, withSafeHistory, ['apply', 'undo', 'redo']);

    return editor;
  };

const insertFromLibrary = (editor: BlocksEditor) => () => (
  <InsertPhotos
    onSelect={(assets) => {
      const [first] = insertPhotos(editor, assets.map(photoFromAsset));

      if (first) giveFocusTo(first);
    }}
  />
);

/** Strapi's image block, with captions where they belong. */
const captionedImage = (stock: RichTextBlock): RichTextBlock => ({
  ...stock,
  renderElement: (props) => <PhotoBlock {...props} stock={stock.renderElement} />,
  handleConvert: (editor) =>
    isCaptioned(editor) ? insertFromLibrary(editor) : stock.handleConvert?.(editor),
  handleTab: (editor) => {
    const photo = isCaptioned(editor) ? photoAtCaret() : null;

    if (photo) partOf(photo, 'caption')?.focus();
    else stock.handleTab?.(editor);
  },
  plugin: undefined,
});

/**
 * A block that no node is of, for the sake of its plugin: plugins are applied in the order of the
 * blocks, and ours has to come last, so that it sees a paste before the one that makes links does.
 */
const lastPlugin = (image: RichTextBlock): RichTextBlock => ({
  isInBlocksSelector: false,
  matchNode: () => false,
  renderElement: image.renderElement,
  plugin: plugin(image.plugin),
});

/**
 * The blocks with captioned photos. The photo stands second in the menu of blocks, where it is seen
 * without scrolling: in a newsroom it is what is inserted all day.
 */
export const withCaptions = (given: RichTextBlocks): RichTextBlocks => {
  const { paragraph, image, ...blocks } = given;

  if (!paragraph || !image) return given;

  return {
    paragraph,
    image: captionedImage(image),
    ...blocks,
    'newsroom-editing': lastPlugin(image),
  };
};
