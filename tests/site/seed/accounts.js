'use strict';

const PASSWORD = 'Newsroom-demo-1';

const ACCOUNTS = [
  { email: 'admin@example.org', firstname: 'Admin', lastname: 'Demo', role: 'strapi-super-admin' },
  { email: 'editor@example.org', firstname: 'Editor', lastname: 'Demo', role: 'strapi-editor' },
];

const SUBJECTS = [
  'article',
  'category',
  'tag',
  'official-document',
  'document-type',
  'issuing-body',
  'subject',
].map((name) => `plugin::newsroom.${name}`);
const CONTENT_ACTIONS = ['create', 'read', 'update', 'delete', 'publish'].map(
  (action) => `plugin::content-manager.explorer.${action}`
);
const LIBRARY_ACTIONS = [
  'plugin::upload.read',
  'plugin::upload.configure-view',
  'plugin::upload.assets.create',
  'plugin::upload.assets.update',
  'plugin::upload.assets.download',
  'plugin::upload.assets.copy-link',
];

/** The two log-ins of the demo, made once; one that is there already is left as it is. */
async function ensureAccounts({ strapi }) {
  for (const { email, role: code, ...names } of ACCOUNTS) {
    if (await strapi.db.query('admin::user').findOne({ where: { email } })) continue;
    const role = await strapi.service('admin::role').findOne({ code });
    if (!role) throw new Error(`The role ${code} is missing: is this a database of Strapi's own?`);
    if (code === 'strapi-editor') await grantEditing(strapi, role.id);
    await strapi.service('admin::user').create({
      ...names,
      email,
      password: PASSWORD,
      isActive: true,
      registrationToken: null,
      roles: [role.id],
    });
  }
}

/**
 * Strapi's own Editor may do everything with content, but in no locale of a localised type: its
 * permissions are made before anybody can say which. What is missing is added, the rest is kept.
 */
async function grantEditing(strapi, roleId) {
  const permissions = strapi.service('admin::permission');
  const existing = await permissions.findMany({ where: { role: { id: roleId } } });
  const has = ({ action, subject = null }) =>
    existing.some(
      (permission) =>
        permission.action === action &&
        (permission.subject ?? null) === subject &&
        (subject === null || Array.isArray(permission.properties?.locales))
    );
  const wanted = [
    ...(await contentPermissions(strapi)),
    ...LIBRARY_ACTIONS.map((action) => ({ action })),
  ];
  const missing = wanted.filter((permission) => !has(permission));
  const replaced = existing.filter(
    ({ action, subject }) =>
      subject && missing.some((other) => other.action === action && other.subject === subject)
  );
  if (replaced.length > 0) await permissions.deleteByIds(replaced.map(({ id }) => id));
  if (missing.length > 0) await strapi.service('admin::role').addPermissions(roleId, missing);
}

/** Every action on the newsroom's types, on all fields and in all locales. */
async function contentPermissions(strapi) {
  const locales = (await strapi.plugin('i18n').service('locales').find()).map(({ code }) => code);
  const actions = strapi
    .service('admin::permission')
    .actionProvider.values()
    .filter(
      ({ section, actionId }) => section === 'contentTypes' && CONTENT_ACTIONS.includes(actionId)
    );
  return strapi
    .service('admin::content-type')
    .getPermissionsWithNestedFields(actions)
    .filter(({ subject }) => SUBJECTS.includes(subject))
    .map((permission) => ({ ...permission, properties: { ...permission.properties, locales } }));
}

module.exports = { ensureAccounts };
