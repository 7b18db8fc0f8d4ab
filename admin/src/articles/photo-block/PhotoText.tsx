import { useId, useLayoutEffect, useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { Field, Flex, Textarea, Typography } from '@strapi/design-system';

import { PHOTO_LIMITS } from '../../../../server/src/articles/body/limits';
import { useMessages } from '../../platform/messages';
import { PART_MARK } from './find-photo';
import type { PhotoText as TextField } from './photo-node';
import { usePhotoText } from './use-photo-text';

interface Props {
  field: TextField;
  label: string;
  placeholder?: string;
  stored: string;
  disabled?: boolean;
  /** Said under the input when all is well. */
  hint?: ReactNode;
  error?: string;
  onType(text: string): void;
  onLeave(): void;
  /** Enter leads on to the next input: a line break would not be seen by any reader. */
  onEnter(): void;
}

/** From here on it is good to know how much room is left. */
const NEARLY_FULL = 0.8;

/** One line tall until there is more to show: several photos share an editor's window. */
const MIN_HEIGHT = '4rem';

const useHeightOfContent = (text: string) => {
  const input = useRef<HTMLTextAreaElement>(null);

  useLayoutEffect(() => {
    const { current } = input;

    if (!current) return;

    current.style.height = 'auto';
    current.style.height = `${current.scrollHeight}px`;
  }, [text]);

  return input;
};

/** A labelled input under a photo. */
export const PhotoText = (props: Props) => {
  const { field, label, placeholder, stored, disabled, hint, error } = props;
  const t = useMessages();
  const id = useId();
  const [text, change] = usePhotoText(stored, props.onType);
  const input = useHeightOfContent(text);
  const max = PHOTO_LIMITS[field];

  const handleKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;

    event.preventDefault();
    props.onEnter();
  };

  const count =
    text.length >= max * NEARLY_FULL ? t('photo.count', { count: text.length, max }) : undefined;

  return (
    <Field.Root id={id} error={error} hint={hint} width="100%">
      <Flex direction="column" alignItems="stretch" gap={1}>
        <Field.Label
          action={
            count && (
              <Typography variant="pi" textColor="neutral600">
                {count}
              </Typography>
            )
          }
        >
          {label}
        </Field.Label>
        <Textarea
          ref={input}
          rows={1}
          minHeight={MIN_HEIGHT}
          paddingTop={2}
          paddingBottom={2}
          paddingLeft={3}
          paddingRight={3}
          resizable={false}
          disabled={disabled}
          maxLength={max}
          placeholder={placeholder}
          value={text}
          onChange={(event) => change(event.target.value)}
          onKeyDown={handleKeyDown}
          onBlur={props.onLeave}
          {...{ [PART_MARK]: field }}
        />
        <Field.Hint />
        <Field.Error />
      </Flex>
    </Field.Root>
  );
};
