import type { Core, Struct } from '@strapi/strapi';
import { contentTypes } from '@strapi/utils';

import { findRoleSanitizer, ROLE } from './role-sanitizer';
import { FILE } from './uids';

type Entry = Record<string, unknown>;
type Uid = Parameters<Core.Strapi['getModel']>[0];
type Auth = NonNullable<Parameters<Core.Strapi['contentAPI']['sanitize']['output']>[2]>['auth'];

interface AnyAttribute {
  type: string;
  relation?: string;
  target?: string;
  component?: string;
}

/** What is to be done with an attribute; what is not named here is shown as it is. */
type Treatment =
  | { kind: 'drop' }
  | { kind: 'entries'; target: string; needsPermission: boolean }
  | { kind: 'dynamiczone' }
  | { kind: 'morph' };

type Plan = ReadonlyMap<string, Treatment>;

/** A shape that is rare enough to be left to Strapi's own sanitizer. */
class Unusual extends Error {}

const CREATORS = ['createdBy', 'updatedBy'];

const treatmentOf = (
  schema: Struct.Schema,
  name: string,
  { type, relation, target, component }: AnyAttribute
): Treatment | undefined => {
  if (type === 'password' || contentTypes.isPrivateAttribute(schema as never, name)) {
    return { kind: 'drop' };
  }

  switch (type) {
    case 'media':
      return { kind: 'entries', target: FILE, needsPermission: false };
    case 'component':
      return { kind: 'entries', target: String(component), needsPermission: false };
    case 'dynamiczone':
      return { kind: 'dynamiczone' };
    case 'relation': {
      if (!target || relation?.toLowerCase().startsWith('morph')) return { kind: 'morph' };

      const options = schema.options as { populateCreatorFields?: boolean } | undefined;
      const isOpen = CREATORS.includes(name) && options?.populateCreatorFields === true;

      return { kind: 'entries', target, needsPermission: !isOpen };
    }
    default:
      return undefined;
  }
};

const planOf = (schema: Struct.Schema): Plan => {
  const attributes = Object.entries(schema.attributes) as Array<[string, AnyAttribute]>;
  const treatments = attributes.map(
    ([name, attribute]) => [name, treatmentOf(schema, name, attribute)] as const
  );

  return new Map(
    treatments.flatMap(([name, treatment]) => (treatment ? [[name, treatment] as const] : []))
  );
};

/** What one answer's entries lead to. */
interface Walk {
  /** Who may be shown, by type, as far as it has been asked. */
  mayFind: ReadonlyMap<string, boolean>;
  /** The types that have not been asked for yet. */
  open: Set<string>;
  holdsRole: boolean;
}

const createWalker = (strapi: Core.Strapi) => {
  // By the schema rather than its uid: one that is rebuilt is another object.
  const plans = new WeakMap<object, Plan>();

  const planFor = (schema: Struct.Schema): Plan => {
    const plan = plans.get(schema) ?? planOf(schema);

    plans.set(schema, plan);

    return plan;
  };

  const entriesOf = (uid: string, value: unknown, walk: Walk): unknown => {
    const schema = strapi.getModel(uid as Uid) as Struct.Schema | undefined;

    if (uid === ROLE) walk.holdsRole = true;

    return Array.isArray(value)
      ? value.map((entry) => show(schema, entry, walk))
      : show(schema, value, walk);
  };

  const partsOf = (value: unknown, walk: Walk): unknown =>
    Array.isArray(value)
      ? value.map((part: Entry | null) =>
          part ? entriesOf(String(part.__component), part, walk) : part
        )
      : value;

  const isRefused = (target: string, walk: Walk): boolean => {
    const answer = walk.mayFind.get(target);

    if (answer === undefined) walk.open.add(target);

    return answer === false;
  };

  const show = (schema: Struct.Schema | undefined, entry: unknown, walk: Walk): unknown => {
    if (entry === null || typeof entry !== 'object' || !schema) return entry;
    if (Object.getPrototypeOf(entry) !== Object.prototype) throw new Unusual();

    const plan = planFor(schema);
    const shown: Entry = {};

    for (const [key, value] of Object.entries(entry as Entry)) {
      const treatment = plan.get(key);

      if (!treatment) {
        shown[key] = value;
        continue;
      }
      if (treatment.kind === 'drop') continue;
      if (
        treatment.kind === 'entries' &&
        treatment.needsPermission &&
        isRefused(treatment.target, walk)
      ) {
        continue;
      }
      if (value === null || value === undefined) shown[key] = value;
      else if (treatment.kind === 'entries') shown[key] = entriesOf(treatment.target, value, walk);
      else if (treatment.kind === 'dynamiczone') shown[key] = partsOf(value, walk);
      else throw new Unusual();
    }

    return shown;
  };

  return show;
};

/**
 * What the content API may show of entries: the same as `strapi.contentAPI.sanitize.output`, which
 * walks each entry three times with a promise for every node of it, and was a third of the cost of
 * a list. Here an entry is walked once and without waiting; who may read a relation is asked once
 * an answer. What plugins and the site registered runs as it does there, in its order.
 */
export const createOutputSanitizer = (strapi: Core.Strapi) => {
  const roleSanitizer = findRoleSanitizer(strapi);
  const show = createWalker(strapi);

  const mayFind = async (auth: Auth, target: string): Promise<boolean> => {
    try {
      await strapi.auth.verify(auth as never, { scope: [`${target}.find`] });

      return true;
    } catch {
      return false;
    }
  };

  const showAll = async (schema: Struct.Schema, entries: unknown[], auth: Auth) => {
    const answers = new Map<string, boolean>();

    for (;;) {
      const walk: Walk = { mayFind: answers, open: new Set(), holdsRole: false };
      const shown = entries.map((entry) => show(schema, entry, walk));

      if (walk.open.size === 0) return { shown, holdsRole: walk.holdsRole };

      for (const target of walk.open) answers.set(target, await mayFind(auth, target));
    }
  };

  const sanitize = async (schema: Struct.Schema, entries: unknown[], auth: Auth) => {
    const { shown, holdsRole } = await showAll(schema, entries, auth);
    const registered = strapi.sanitizers
      .get('content-api.output')
      .filter((sanitizer: unknown) => holdsRole || sanitizer !== roleSanitizer);

    for (const sanitizer of registered) {
      const sanitizeEntry = sanitizer(schema);

      for (const [index, entry] of shown.entries())
        shown[index] = await sanitizeEntry(entry as never);
    }

    return shown;
  };

  /** One entry or a list of them, as a reader with these permissions may see it. */
  return async (uid: string, data: unknown, auth: Auth): Promise<unknown> => {
    const schema = strapi.getModel(uid as Uid) as Struct.Schema;

    try {
      const shown = await sanitize(schema, Array.isArray(data) ? data : [data], auth);

      return Array.isArray(data) ? shown : shown[0];
    } catch (error) {
      if (!(error instanceof Unusual)) throw error;

      return strapi.contentAPI.sanitize.output(data, schema, { auth });
    }
  };
};
