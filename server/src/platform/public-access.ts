import type { Core } from '@strapi/strapi';

const ROLE_TYPES = ['public', 'authenticated'];
const PERMISSION = 'plugin::users-permissions.permission';
const ROLE = 'plugin::users-permissions.role';
const STORE = { type: 'plugin', name: 'newsroom', key: 'granted-actions' } as const;

interface Role {
  id: number;
  type: string;
  permissions?: Array<{ action: string }>;
}

/**
 * Lets visitors read what is published, once: what was granted is remembered, so that an
 * administrator who takes an action away is not overruled at the next boot.
 */
export const grantPublicActions = async (strapi: Core.Strapi, actions: string[]): Promise<void> => {
  const usersPermissions = strapi.plugin('users-permissions') as Core.Plugin | undefined;

  if (!usersPermissions) {
    strapi.log.info(
      'newsroom: users-permissions is not installed; the content API can be read with API tokens only'
    );

    return;
  }

  const granted = ((await strapi.store.get(STORE)) ?? []) as string[];
  const due = actions.filter((action) => !granted.includes(action));

  if (due.length === 0) return;

  // users-permissions gives its roles their defaults only while it has no permission at all, and
  // it may boot after us.
  await usersPermissions.service('users-permissions').initialize();

  const roles = (await strapi.db.query(ROLE).findMany({
    where: { type: { $in: ROLE_TYPES } },
    populate: { permissions: true },
  })) as Role[];

  for (const role of roles) {
    const present = new Set(role.permissions?.map(({ action }) => action));

    for (const action of due.filter((candidate) => !present.has(candidate))) {
      await strapi.db.query(PERMISSION).create({ data: { action, role: role.id } });
    }
  }

  await strapi.store.set({ ...STORE, value: [...granted, ...due] });
};
