import { useLayoutEffect, useState } from 'react';
import type { ReactElement, Ref } from 'react';
import { unstable_useContentManagerContext, useForm } from '@strapi/strapi/admin';
import { Box, useComposedRefs } from '@strapi/design-system';
import { useLocation } from 'react-router-dom';

import { ErrorBoundary } from '../../platform/ErrorBoundary';
import type { BlockProps } from '../../platform/editor';
import { useCaptionsInAllBlocks } from '../../platform/settings';
import { EditablePhoto } from './EditablePhoto';
import { PHOTO_MARK } from './find-photo';
import { isPhotoElement } from './photo-node';
import { Frame, PhotoNumber, numberPhotosOf, Stage } from './PhotoFrame';
import { PhotoPicture } from './PhotoPicture';
import { PhotoTexts } from './PhotoTexts';
import { editorOf, isInRelationWindow, rememberCaptioned } from './scope';
import { useCaretInside } from './use-caret-inside';
import { useReadOnly } from './use-read-only';
import { isNewsroomModel, isSurelyNewsroomEntry, modelOfPath } from './where';

type StockImage = (props: BlockProps) => ReactElement;

interface Props extends BlockProps {
  stock: StockImage;
}

/** The block is told which element is its own, and so are we. */
const useNode = (attributes: BlockProps['attributes']) => {
  const [node, setNode] = useState<HTMLDivElement | null>(null);
  const ref = useComposedRefs<HTMLDivElement | null>(
    attributes.ref as Ref<HTMLDivElement | null>,
    setNode
  );

  return { node, attributes: { ...attributes, ref } };
};

const CaptionedPhoto = ({ attributes: given, children, element, stock }: Props) => {
  const { node, attributes } = useNode(given);
  const readOnly = useReadOnly(node);
  const selected = useCaretInside(node);
  const editor = editorOf(element);

  useLayoutEffect(() => {
    if (editor) rememberCaptioned(editor, true);

    numberPhotosOf(node?.closest<HTMLElement>('[data-slate-editor]'));
  }, [editor, node]);

  if (!editor || !isPhotoElement(element)) {
    return stock({ attributes: given, children, element });
  }

  return (
    <Box {...attributes}>
      {children}
      {readOnly ? (
        <Frame
          contentEditable={false}
          $selected={selected}
          {...{ [PHOTO_MARK]: element.image.hash }}
        >
          <Stage>
            <PhotoPicture image={element.image} />
            <PhotoNumber aria-hidden />
          </Stage>
          <Box padding={4}>
            <PhotoTexts image={element.image} />
          </Box>
        </Frame>
      ) : (
        <EditablePhoto editor={editor} element={element} selected={selected} />
      )}
    </Box>
  );
};

const StockPhoto = ({ attributes, children, element, stock }: Props) => {
  const editor = editorOf(element);

  useLayoutEffect(() => {
    if (editor) rememberCaptioned(editor, false);
  }, [editor]);

  return stock({ attributes, children, element });
};

const PhotoOfRelatedEntry = (props: Props) => {
  const { contentTypes } = unstable_useContentManagerContext();
  const values = useForm('newsroom PhotoBlock', (state) => state.values);
  const ours = isSurelyNewsroomEntry(values as Record<string, unknown>, contentTypes ?? []);

  return ours ? <CaptionedPhoto {...props} /> : <StockPhoto {...props} />;
};

const PhotoByPlace = (props: Props) => {
  const { pathname } = useLocation();
  const everywhere = useCaptionsInAllBlocks();
  const { node, attributes } = useNode(props.attributes);
  const placed = { ...props, attributes };

  if (everywhere) return <CaptionedPhoto {...placed} />;
  if (isInRelationWindow(node)) return <PhotoOfRelatedEntry {...placed} />;

  return isNewsroomModel(modelOfPath(pathname)) ? (
    <CaptionedPhoto {...placed} />
  ) : (
    <StockPhoto {...placed} />
  );
};

/** The image block: ours where captions belong to the field, and Strapi's own everywhere else. */
export const PhotoBlock = (props: Props) => {
  const { stock, ...block } = props;

  return (
    <ErrorBoundary fallback={stock(block)}>
      <PhotoByPlace {...props} />
    </ErrorBoundary>
  );
};
