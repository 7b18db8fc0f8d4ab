import type { Core } from '@strapi/strapi';

import type { Knex } from '../../platform/database';
import { columnOf } from '../../platform/database';
import { mediaLinkTable } from '../../platform/media-links';
import { ARTICLE, CATEGORY, TAG } from '../../platform/uids';

/**
 * The SQL of an article's page: one statement for all that stands round the article, however much
 * it is. It keeps to what SQLite, PostgreSQL, MySQL and MariaDB have in common: a branch of a union
 * that is ordered and limited stands in brackets of its own, and the first branch gives the types.
 */

/** Why an article stands on the page: the page's own, or one that the page leads to. */
export type LinkKind =
  'itself' | 'translation' | 'previous' | 'next' | 'chosen' | 'same-tag' | 'same-category';

/** An article; or a category or tag, with its name as title and its description as lead. */
export interface Row {
  kind: LinkKind | 'category' | 'tag';
  /** How far a category stands above the article's own; a tag's place among the tags. */
  place: number;
  document_id: string;
  title: string;
  slug: string | null;
  lead: string | null;
  locale: string | null;
  /** As the database's driver has it: a date, or milliseconds. */
  public_date: Date | number | string | null;
  /** The id of the cover's file. */
  cover: number | null;
}

/** The article whose page it is; `locale` is null where articles are not localised. */
export interface Place {
  id: number;
  documentId: string;
  locale: string | null;
  publicDate: string | null;
}

interface Statement {
  sql: string;
  bindings: Array<string | number | Date>;
}

/** A table that links two others: its name and its two columns. */
interface LinkTable {
  name: string;
  from: string;
  to: string;
  order: string;
}

/** A parent of a parent of …: far deeper than any portal's menu, and a guard against loops. */
const MAX_DEPTH = 50;

const quoted = (strapi: Core.Strapi, name: string): string =>
  (strapi.db.connection as Knex).ref(name).toString();

const namesOf = (strapi: Core.Strapi) => {
  const schema = strapi.db.getSchemaName();
  const name = (text: string) => quoted(strapi, text);
  const table = (text: string) => name(schema ? `${schema}.${text}` : text);
  const tableOf = (uid: string) => table(strapi.db.metadata.get(uid).tableName);
  const linkOf = (uid: string, attribute: string): LinkTable => {
    const { joinTable } = strapi.db.metadata.get(uid).attributes[attribute] as unknown as {
      joinTable: {
        name: string;
        joinColumn: { name: string };
        inverseJoinColumn: { name: string };
        orderColumnName?: string;
      };
    };

    return {
      name: table(joinTable.name),
      from: name(joinTable.joinColumn.name),
      to: name(joinTable.inverseJoinColumn.name),
      order: name(joinTable.orderColumnName ?? joinTable.inverseJoinColumn.name),
    };
  };
  const columnsOf = <Attribute extends string>(uid: string, attributes: Attribute[]) =>
    Object.fromEntries(
      attributes.map((attribute) => [attribute, name(columnOf(strapi, uid, attribute))])
    ) as Record<Attribute, string>;
  const media = mediaLinkTable(strapi);

  return {
    articles: tableOf(ARTICLE),
    categories: tableOf(CATEGORY),
    tags: tableOf(TAG),
    article: columnsOf(ARTICLE, [
      'documentId',
      'title',
      'slug',
      'lead',
      'locale',
      'publicDate',
      'publishedAt',
    ]),
    category: columnsOf(CATEGORY, [
      'documentId',
      'name',
      'slug',
      'description',
      'locale',
      'publishedAt',
    ]),
    tag: columnsOf(TAG, ['documentId', 'name', 'slug', 'description', 'publishedAt']),
    ofCategory: linkOf(ARTICLE, 'category'),
    ofTags: linkOf(ARTICLE, 'tags'),
    chosen: linkOf(ARTICLE, 'relatedArticles'),
    parents: linkOf(CATEGORY, 'parent'),
    media: {
      name: table(media.name),
      file: name(media.fileId),
      entry: name(media.relatedId),
      type: name(media.relatedType),
    },
  };
};

type Names = ReturnType<typeof namesOf>;

/** The category of the article, and those above it. */
const categoriesAbove = (names: Names, { id, locale }: Place): Statement => {
  const { categories, category, parents, ofCategory } = names;
  const isPublished = `c.${category.publishedAt} is not null`;

  return {
    sql: `select l.${ofCategory.to}, 0 from ${ofCategory.name} l
        join ${categories} c on c.id = l.${ofCategory.to} and ${isPublished}
        where l.${ofCategory.from} = ?
      union all
      select c.id, above.depth + 1 from above
        join ${parents.name} l on l.${parents.from} = above.id
        join ${categories} p on p.id = l.${parents.to}
        join ${categories} c on c.${category.documentId} = p.${category.documentId}
          and ${isPublished} ${locale ? `and c.${category.locale} = ?` : ''}
        where above.depth < ${MAX_DEPTH}`,
    bindings: [id, ...(locale ? [locale] : [])],
  };
};

/** The ids of the articles that stand on the page, each with why. */
const articlesFound = (names: Names, place: Place, limit: number): Statement => {
  const { articles, article, chosen, ofCategory, ofTags } = names;
  const { publicDate, documentId, publishedAt } = article;
  const { id } = place;
  const isPublished = `a.${publishedAt} is not null`;
  const isVisible = place.locale ? `${isPublished} and a.${article.locale} = ?` : isPublished;
  const locale = place.locale ? [place.locale] : [];

  // By walking through time until there are enough, rather than by sorting all of a category. What
  // is published is related to published terms only.
  const shares = (link: LinkTable): string =>
    `exists (select 1 from ${link.name} l where l.${link.from} = a.id and l.${link.to} in (
      select o.${link.to} from ${link.name} o where o.${link.from} = ?))`;
  const order = (direction: 'asc' | 'desc') =>
    `order by a.${publicDate} ${direction}, a.${documentId} ${direction}`;

  const branch = (kind: LinkKind, from: string, bindings: Statement['bindings']): Statement => ({
    sql: `select '${kind}' as kind, a.id as id from ${articles} a ${from}`,
    bindings,
  });
  const limited = ({ sql, bindings }: Statement, count: number): Statement => ({
    sql: `select * from (${sql} limit ${count}) as part`,
    bindings,
  });
  const related = (kind: LinkKind, link: LinkTable): Statement =>
    limited(
      branch(kind, `where ${isVisible} and a.id <> ? and ${shares(link)} ${order('desc')}`, [
        ...locale,
        id,
        id,
      ]),
      limit
    );
  const neighbour = (kind: 'previous' | 'next', date: Date): Statement => {
    const [sign, direction] = kind === 'previous' ? ['<', 'desc' as const] : ['>', 'asc' as const];

    // The first condition says nothing that the second does not: it makes a range of an index.
    return limited(
      branch(
        kind,
        `where ${isVisible} and a.${publicDate} ${sign}= ?
          and (a.${publicDate} ${sign} ? or a.${documentId} ${sign} ?)
          and ${shares(ofCategory)} ${order(direction)}`,
        [...locale, date, date, place.documentId, id]
      ),
      1
    );
  };

  const date = place.publicDate === null ? null : new Date(place.publicDate);
  const parts = [
    branch('itself', 'where a.id = ?', [id]),
    branch('translation', `where a.${documentId} = ? and ${isPublished}`, [place.documentId]),
    branch(
      'chosen',
      `join ${chosen.name} r on r.${chosen.to} = a.id where r.${chosen.from} = ? and ${isVisible}`,
      [id, ...locale]
    ),
    related('same-tag', ofTags),
    related('same-category', ofCategory),
    ...(date ? [neighbour('previous', date), neighbour('next', date)] : []),
  ];

  return {
    sql: parts.map(({ sql }) => sql).join(' union all '),
    bindings: parts.flatMap(({ bindings }) => bindings),
  };
};

const surroundings = (names: Names, place: Place, limit: number): Statement => {
  const { articles, article, categories, category, media, ofTags, tags, tag } = names;
  const above = categoriesAbove(names, place);
  const found = articlesFound(names, place, limit);

  return {
    sql: `with recursive above (id, depth) as (${above.sql}), found (kind, id) as (${found.sql})
      select found.kind as kind, 0 as place, a.${article.documentId} as document_id,
          a.${article.title} as title, a.${article.slug} as slug, a.${article.lead} as lead,
          a.${article.locale} as locale, a.${article.publicDate} as public_date,
          m.${media.file} as cover
        from found join ${articles} a on a.id = found.id
        left join ${media.name} m on m.${media.entry} = a.id
          and m.${media.type} = '${ARTICLE}' and m.field = 'cover'
      union all
      select 'category', above.depth, c.${category.documentId}, c.${category.name},
          c.${category.slug}, c.${category.description}, null, null, null
        from above join ${categories} c on c.id = above.id
      union all
      select 'tag', l.${ofTags.order}, t.${tag.documentId}, t.${tag.name}, t.${tag.slug},
          t.${tag.description}, null, null, null
        from ${ofTags.name} l
        join ${tags} t on t.id = l.${ofTags.to} and t.${tag.publishedAt} is not null
        where l.${ofTags.from} = ?`,
    bindings: [...above.bindings, ...found.bindings, place.id],
  };
};

/** The rows of an answer, which each database's driver wraps in its own way. */
const rowsOf = (answer: unknown): Row[] => {
  if (!Array.isArray(answer)) return (answer as { rows: Row[] }).rows;

  return (Array.isArray(answer[0]) ? answer[0] : answer) as Row[];
};

/**
 * Reads what stands round an article on its page.
 *
 * @param limit how many articles at most that share a tag, and how many that share the category
 */
export const createSurroundingsQuery = (strapi: Core.Strapi, limit: number) => {
  let known: Names | undefined;

  return async (place: Place): Promise<Row[]> => {
    known ??= namesOf(strapi);

    const { sql, bindings } = surroundings(known, place, limit);
    const query = (strapi.db.connection as Knex).raw(sql, bindings);

    if (strapi.db.inTransaction()) {
      const transaction = await strapi.db.transaction();

      query.transacting(transaction.get() as Knex.Transaction);
    }

    return rowsOf(await query);
  };
};

export type FindSurroundings = ReturnType<typeof createSurroundingsQuery>;
