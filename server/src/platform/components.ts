import type { Core } from '@strapi/strapi';

/** The schema of a component, as a site's own JSON file would hold it. */
export interface ComponentSchema {
  collectionName: string;
  info: { displayName: string; icon?: string };
  options: object;
  attributes: Record<string, object>;
}

interface Registry {
  get(uid: string): unknown;
  set(uid: string, component: object): void;
}

const pascal = (text: string): string =>
  text.replace(/(?:^|[-.])([a-z])/g, (_, letter: string) => letter.toUpperCase());

/**
 * Strapi reads components from a site's folder only; this puts ours beside them. A site that has
 * changed one in the Content-Type Builder has a file of its own, and that one stays.
 */
export const registerComponents = (
  strapi: Core.Strapi,
  components: Record<string, ComponentSchema>
): void => {
  const registry = strapi.get('components') as unknown as Registry;

  for (const [uid, schema] of Object.entries(components)) {
    if (registry.get(uid)) continue;

    const [category, modelName] = uid.split('.') as [string, string];

    registry.set(uid, {
      ...structuredClone(schema),
      __schema__: structuredClone(schema),
      __filename__: `${modelName}.json`,
      uid,
      category,
      modelType: 'component',
      modelName,
      globalId: `Component${pascal(uid)}`,
    });
  }
};
