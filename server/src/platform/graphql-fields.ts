import type { Core } from '@strapi/strapi';

export type Args = Record<string, unknown>;

/** What Strapi keeps of a query's arguments, for the relations below it to inherit. */
export interface GraphqlContext {
  rootQueryArgsByPath?: Map<string | number, Args>;
}

interface Info {
  path: { key: string | number };
}

export type Resolve = (parent: unknown, args: Args, context: GraphqlContext, info: Info) => unknown;

export type FieldWrapper = (next: Resolve, ...call: Parameters<Resolve>) => unknown;

interface Field {
  parentTypeConfig: { name: string };
  fieldConfig: { name: string };
}

type NexusResolver = (...call: [...Parameters<Resolve>, Resolve]) => unknown;

interface Nexus {
  plugin(options: {
    name: string;
    onCreateFieldResolver(field: Field): NexusResolver | undefined;
  }): unknown;
}

/** What the GraphQL plugin's extension service takes and hands in, as far as it concerns us. */
export interface GraphqlExtension {
  use(extension: (given: { nexus: Nexus }) => object): void;
}

export const graphqlOf = (strapi: Core.Strapi): Core.Plugin | undefined =>
  strapi.plugin('graphql') as Core.Plugin | undefined;

/**
 * Wraps fields, named `Type.field`, next to their resolvers. Strapi has a list of middlewares for
 * that, but merges the lists of several extensions by place: the first of one displaces the first
 * of another. Plugins of the schema builder stand beside each other, and the site's middlewares
 * stand round them.
 */
export const wrapGraphqlFields = (
  strapi: Core.Strapi,
  name: string,
  wrappers: () => Map<string, FieldWrapper>
): void => {
  const graphql = graphqlOf(strapi);

  if (!graphql) return;

  (graphql.service('extension') as unknown as GraphqlExtension).use(({ nexus }) => {
    const known = wrappers();

    return {
      plugins: [
        nexus.plugin({
          name,
          onCreateFieldResolver({ parentTypeConfig, fieldConfig }) {
            const wrap = known.get(`${parentTypeConfig.name}.${fieldConfig.name}`);

            return (
              wrap &&
              ((parent, args, context, info, next) => wrap(next, parent, args, context, info))
            );
          },
        }),
      ],
    };
  });
};
