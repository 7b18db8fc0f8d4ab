/** A related entry, as the content manager answers and as its relation field keeps it. */
export interface RelatedEntry {
  id: number | string;
  documentId?: string;
  name?: string | null;
  label?: string | null;
  status?: string;
  /** Of an entry chosen since the last save, which has no `documentId` beside its `id`. */
  apiData?: { documentId?: string };
}

/** A relation field's value in the form: what changed since the entry was saved. */
interface RelationChanges {
  connect?: RelatedEntry[];
  disconnect?: Array<{ id: number | string }>;
}

const isChanges = (value: unknown): value is RelationChanges =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The entries that the form relates to at this moment.
 *
 * @param saved what the server holds
 * @param value the relation field's value in the form
 */
export const relatedNow = (saved: readonly RelatedEntry[], value: unknown): RelatedEntry[] => {
  const { connect = [], disconnect = [] } = isChanges(value) ? value : {};
  const gone = new Set(disconnect.map(({ id }) => String(id)));
  const added = new Set(connect.map(({ id }) => String(id)));
  const kept = saved.filter(({ id }) => !gone.has(String(id)) && !added.has(String(id)));

  return [...kept, ...connect];
};

/** The `documentId` that a relation to one entry leads to. */
export const relatedDocumentId = (
  saved: readonly RelatedEntry[],
  value: unknown
): string | null => {
  const entry = relatedNow(saved, value).at(-1);

  return entry?.documentId ?? entry?.apiData?.documentId ?? null;
};
