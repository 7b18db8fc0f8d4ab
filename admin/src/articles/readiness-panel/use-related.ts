import { useEffect, useState } from 'react';
import { useFetchClient } from '@strapi/strapi/admin';

import type { RelatedEntry } from '../../platform/relations';

/** More tags than an article ever has. */
const PAGE_SIZE = 100;

interface Entry {
  model: string;
  documentId: string | undefined;
  locale: string | null | undefined;
  /** Changes when the entry is saved. */
  version: string | undefined;
}

/**
 * The entries that a saved entry is related to by a field, with their state of publication. Empty
 * until the answer comes, and where there is none: the warnings made of it are a courtesy.
 */
export const useRelated = (field: string, entry: Entry): RelatedEntry[] => {
  const { model, documentId, locale, version } = entry;
  const { get } = useFetchClient();
  const [related, setRelated] = useState<{ of: string; entries: RelatedEntry[] }>();
  const wanted = `${documentId}:${locale}:${version}`;

  useEffect(() => {
    if (!documentId) return undefined;

    let current = true;

    get<{ results?: RelatedEntry[] }>(
      `/content-manager/relations/${model}/${documentId}/${field}`,
      { params: { pageSize: PAGE_SIZE, status: 'draft', ...(locale ? { locale } : {}) } }
    )
      .then(({ data }) => {
        if (current) setRelated({ of: wanted, entries: data.results ?? [] });
      })
      .catch(() => undefined);

    return () => {
      current = false;
    };
  }, [get, model, documentId, locale, field, wanted]);

  return related?.of === wanted ? related.entries : NONE;
};

const NONE: RelatedEntry[] = [];
