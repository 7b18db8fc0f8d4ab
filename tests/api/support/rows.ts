import { ARTICLE, CATEGORY, TAG } from './content';
import type { Site } from './site';

const TYPES = [ARTICLE, CATEGORY, TAG];
const OTHER_TABLES = ['newsroom_slugs', 'files_related_mph'];

const tablesOf = (site: Site): string[] => {
  const types = TYPES.map((uid) => site.strapi.db.metadata.get(uid));
  const links = types.flatMap(({ attributes }) =>
    Object.values(attributes).flatMap((attribute) => {
      const { joinTable } = attribute as { joinTable?: { name: string } };

      return joinTable ? [joinTable.name] : [];
    })
  );

  return [...new Set([...types.map(({ tableName }) => tableName), ...links, ...OTHER_TABLES])];
};

/** Every row that the plugin's types have anywhere, to be compared before and after a refusal. */
export const allRows = async (site: Site): Promise<Record<string, string[]>> => {
  const rows: Record<string, string[]> = {};

  for (const table of tablesOf(site)) {
    const found = (await site.strapi.db.getConnection(table).select('*')) as object[];

    rows[table] = found.map((row) => JSON.stringify(row)).sort();
  }

  return rows;
};

/** A cheap first look: how many drafts, published versions and slugs there are. */
export const countRows = async (site: Site): Promise<number[]> =>
  Promise.all(
    [...TYPES.map((uid) => site.strapi.db.metadata.get(uid).tableName), 'newsroom_slugs'].map(
      async (table) => {
        const [row] = await site.strapi.db.getConnection(table).count({ rows: '*' });

        return Number(row?.rows);
      }
    )
  );
