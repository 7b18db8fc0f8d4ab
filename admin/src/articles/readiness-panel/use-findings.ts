import { useMemo } from 'react';

import type { Body } from '../../../../server/src/articles/body/nodes';
import { checkReadiness } from '../../../../server/src/articles/readiness';
import type { Finding, FindingCode } from '../../../../server/src/articles/readiness';
import type { PanelProps } from '../../platform/content-manager';
import { useFormValue } from '../../platform/form';
import { useEntryLocale } from '../../platform/language';
import { citedFindings, inBodyOrder } from './cited-findings';
import type { CitedFinding, CitedFindingCode } from './cited-findings';
import { unpublishedNames } from './unpublished';
import { useCited } from './use-cited';
import { useRelated } from './use-related';

/** Beside what the server checks before a publication, what is only said while one writes. */
export interface PanelFinding extends Omit<Finding, 'code' | 'field'> {
  code: FindingCode | CitedFindingCode | 'category-unpublished' | 'tag-unpublished';
  field: Finding['field'] | 'category' | 'tags';
  /** The hash of the photo's file, by which its place is found. */
  hash?: string;
  /** The document that it is about. */
  cited?: CitedFinding['cited'];
}

const asText = (value: unknown): string | null => (typeof value === 'string' ? value : null);

const hashOf = (body: Body | null, { block }: Finding): string | undefined => {
  const node = block === undefined ? undefined : body?.[block];

  return node?.type === 'image' ? node.image.hash : undefined;
};

/** What the article in view lacks, by what its form holds now, in the order of reading. */
export const useFindings = ({ model, documentId, document }: PanelProps): PanelFinding[] => {
  const title = useFormValue('title');
  const lead = useFormValue('lead');
  const bodyValue = useFormValue('body');
  const category = useFormValue('category');
  const tags = useFormValue('tags');
  const entry = {
    model,
    documentId,
    locale: document?.locale,
    version: document?.updatedAt,
  };
  const savedCategory = useRelated('category', entry);
  const savedTags = useRelated('tags', entry);

  const body = Array.isArray(bodyValue) ? (bodyValue as Body) : null;
  const answer = useCited(body, useEntryLocale(document));

  return useMemo(() => {
    const ofArticle: PanelFinding[] = checkReadiness({
      title: asText(title),
      lead: asText(lead),
      body,
    }).map((finding) => ({ ...finding, hash: hashOf(body, finding) }));

    const unpublished = (
      code: 'category-unpublished' | 'tag-unpublished',
      field: 'category' | 'tags',
      names: string[]
    ): PanelFinding[] =>
      names.map((label) => ({ code, field, severity: 'warning' as const, label }));

    return [
      ...inBodyOrder([...ofArticle, ...citedFindings(body ?? [], answer)]),
      ...unpublished('category-unpublished', 'category', unpublishedNames(savedCategory, category)),
      ...unpublished('tag-unpublished', 'tags', unpublishedNames(savedTags, tags)),
    ];
  }, [title, lead, body, answer, category, tags, savedCategory, savedTags]);
};
