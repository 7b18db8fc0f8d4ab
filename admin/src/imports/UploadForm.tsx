import { useState, type FormEvent } from 'react';
import { Button, Field, Flex } from '@strapi/design-system';
import { CloudUpload } from '@strapi/icons';
import { useNavigate } from 'react-router-dom';
import { styled } from 'styled-components';

import { useMessages } from '../platform/messages';
import { Refusal } from '../platform/Refusal';
import { Section } from '../platform/Section';
import { useRegistryServer } from './server';
import { useAction } from './use-action';

const FileInput = styled.input`
  width: 100%;
  padding: ${({ theme }) => theme.spaces[3]};
  border: 1px dashed ${({ theme }) => theme.colors.neutral300};
  border-radius: ${({ theme }) => theme.borderRadius};
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: ${({ theme }) => theme.fontSizes[2]};

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
  }

  &::file-selector-button {
    margin-right: ${({ theme }) => theme.spaces[3]};
    padding: ${({ theme }) => `${theme.spaces[2]} ${theme.spaces[3]}`};
    border: 1px solid ${({ theme }) => theme.colors.neutral200};
    border-radius: ${({ theme }) => theme.borderRadius};
    color: ${({ theme }) => theme.colors.neutral800};
    background: ${({ theme }) => theme.colors.neutral100};
    cursor: pointer;
  }
`;

export const UploadForm = () => {
  const t = useMessages();
  const server = useRegistryServer();
  const navigate = useNavigate();
  const { act, isBusy, refusal } = useAction();
  const [sheet, setSheet] = useState<File | null>(null);
  const [zip, setZip] = useState<File | null>(null);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!sheet) return;

    void act(async () => {
      const { id } = await server.upload(zip ? [sheet, zip] : [sheet]);

      navigate(id);
    });
  };

  return (
    <Section title={t('registry.upload.title')}>
      <form onSubmit={submit}>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <Field.Root id="registry-sheet" hint={t('registry.upload.sheet.hint')} required>
            <Field.Label>{t('registry.upload.sheet')}</Field.Label>
            <FileInput
              id="registry-sheet"
              type="file"
              required
              accept=".xlsx,.csv,.txt"
              aria-describedby="registry-sheet-hint"
              onChange={({ target }) => setSheet(target.files?.[0] ?? null)}
            />
            <Field.Hint />
          </Field.Root>
          <Field.Root id="registry-zip" hint={t('registry.upload.zip.hint')}>
            <Field.Label>{t('registry.upload.zip')}</Field.Label>
            <FileInput
              id="registry-zip"
              type="file"
              accept=".zip"
              aria-describedby="registry-zip-hint"
              onChange={({ target }) => setZip(target.files?.[0] ?? null)}
            />
            <Field.Hint />
          </Field.Root>
          <Refusal text={refusal} />
          <Flex>
            <Button
              type="submit"
              startIcon={<CloudUpload aria-hidden />}
              loading={isBusy}
              disabled={!sheet || isBusy}
            >
              {t('registry.upload.submit')}
            </Button>
          </Flex>
        </Flex>
      </form>
    </Section>
  );
};
