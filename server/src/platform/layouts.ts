import type { Core } from '@strapi/strapi';

/** How the panel shows a type until an administrator arranges it. */
export interface Layout {
  settings: Record<string, unknown>;
  list: string[];
  /** Rows of fields with their widths, in twelfths of the form. */
  edit: Array<Array<{ name: string; size: number }>>;
}

export const half = (name: string) => ({ name, size: 6 });
export const whole = (name: string) => ({ name, size: 12 });

const STORE = { type: 'plugin', name: 'newsroom', key: 'arranged-types' } as const;

interface Metadata {
  edit: Record<string, unknown>;
  list: Record<string, unknown>;
}

interface Configuration {
  settings: Record<string, unknown>;
  metadatas: Record<string, Metadata>;
  layouts: { list: string[]; edit: Array<Array<{ name: string; size: number }>> };
}

interface ContentTypesService {
  findConfiguration(contentType: { uid: string }): Promise<Configuration>;
  updateConfiguration(contentType: { uid: string }, value: Configuration): Promise<unknown>;
}

/** `publicDate` as `Public date`; a label that somebody chose stays. */
const labelled = (name: string, { edit, list }: Metadata): Metadata => {
  const words = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  const label = words.charAt(0).toUpperCase() + words.slice(1);
  const named = <Part extends Record<string, unknown>>(part: Part): Part =>
    part.label === name ? { ...part, label } : part;

  return { edit: named(edit), list: named(list) };
};

/** The fields that a site added stand below ours; those that it took away are left out. */
const arrange = (present: Configuration, layout: Layout): Configuration => {
  const existing = new Set(Object.keys(present.metadatas));
  const ours = layout.edit
    .map((row) => row.filter(({ name }) => existing.has(name)))
    .filter((row) => row.length > 0);
  const placed = new Set(ours.flat().map(({ name }) => name));
  const theirs = present.layouts.edit
    .map((row) => row.filter(({ name }) => !placed.has(name)))
    .filter((row) => row.length > 0);

  return {
    ...present,
    settings: { ...present.settings, ...layout.settings },
    metadatas: Object.fromEntries(
      Object.entries(present.metadatas).map(([name, metadata]) => [name, labelled(name, metadata)])
    ),
    layouts: {
      list: layout.list.filter((name) => existing.has(name)),
      edit: [...ours, ...theirs],
    },
  };
};

/**
 * Arranges the forms and lists of our types once each, when they are first seen: from then on they
 * are the administrator's.
 */
export const applyLayouts = async (
  strapi: Core.Strapi,
  layouts: Record<string, Layout>
): Promise<void> => {
  const arranged = ((await strapi.store.get(STORE)) ?? []) as string[];
  const due = Object.entries(layouts).filter(([uid]) => !arranged.includes(uid));

  if (due.length === 0) return;

  const service = strapi
    .plugin('content-manager')
    .service('content-types') as unknown as ContentTypesService;

  for (const [uid, layout] of due) {
    const present = await service.findConfiguration({ uid });

    await service.updateConfiguration({ uid }, arrange(present, layout));
  }

  await strapi.store.set({ ...STORE, value: [...arranged, ...due.map(([uid]) => uid)] });
};
