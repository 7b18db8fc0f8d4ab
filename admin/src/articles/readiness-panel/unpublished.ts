import { relatedNow } from '../../platform/relations';
import type { RelatedEntry } from '../../platform/relations';

/**
 * The names of related entries that readers will not see, because they are drafts only. An entry
 * whose state is not known is not among them.
 *
 * @param saved what the server holds
 * @param value the relation field's value in the form
 */
export const unpublishedNames = (saved: RelatedEntry[], value: unknown): string[] =>
  relatedNow(saved, value)
    .filter(({ status }) => status === 'draft')
    .map(({ name, label, id }) => name || label || String(id));
