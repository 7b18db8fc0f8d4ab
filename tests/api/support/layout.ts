import type { Site } from './site';

const CONFIGURATION = '/content-manager/content-types/plugin::newsroom.article/configuration';

export interface Configuration {
  settings: { mainField: string };
  layouts: { list: string[]; edit: Array<Array<{ name: string; size: number }>> };
  metadatas: Record<
    string,
    { edit: { label?: string }; list: { label?: string; mainField?: unknown } }
  >;
}

export const articleLayout = async (site: Site): Promise<Configuration> => {
  const answer = await site.admin<{ data: { contentType: Configuration } }>('GET', CONFIGURATION);

  return answer.body.data.contentType;
};

/** Saves a layout as the admin panel does, which sends back all that it was given but `mainField`. */
export const saveArticleLayout = async (site: Site, layouts: Configuration['layouts']) => {
  const { settings, metadatas } = await articleLayout(site);
  const accepted = Object.fromEntries(
    Object.entries(metadatas).map(([field, { edit, list }]) => {
      const { mainField: _name, ...rest } = list;

      return [field, { edit, list: rest }];
    })
  );
  const answer = await site.admin('PUT', CONFIGURATION, {
    settings,
    metadatas: accepted,
    layouts,
  });

  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
};
