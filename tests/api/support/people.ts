import type { Answer, Site } from './site';

/** A person's or a program's way of calling a site. */
export type Caller = <Body = Record<string, unknown>>(
  method: string,
  path: string,
  body?: unknown
) => Promise<Answer<Body>>;

const callerWith =
  (site: Site, token: string): Caller =>
  (method, path, body) =>
    site.request(method, path, body, { Authorization: `Bearer ${token}` });

/** A program with an API token that may do everything. */
export const fullAccess = async (site: Site): Promise<Caller> => {
  const { accessKey } = await site.strapi.service('admin::api-token').create({
    name: 'Full access',
    description: '',
    type: 'full-access',
    lifespan: null,
  });

  return callerWith(site, accessKey);
};

/** A visitor who has signed up, in the role "Authenticated". */
export const signedUp = async (site: Site): Promise<Caller> => {
  const users = site.strapi.plugin('users-permissions');
  const role = await site.strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type: 'authenticated' } });
  const user = await users.service('user').add({
    username: 'reader',
    email: 'reader@example.org',
    password: 'Newsroom-test-1',
    provider: 'local',
    confirmed: true,
    role: role.id,
  });

  return callerWith(site, users.service('jwt').issue({ id: user.id }));
};

const EDITING = ['create', 'read', 'update', 'delete', 'publish'];

/** What an owner of a site gives its editors: Strapi's own Editor may write in no locale yet. */
const allowEditing = async (site: Site, role: number): Promise<void> => {
  const types = ['article', 'category', 'tag'].map((name) => `plugin::newsroom.${name}`);
  const locales = (await site.strapi.plugin('i18n').service('locales').find()).map(
    ({ code }: { code: string }) => code
  );

  const own = await site.strapi.service('admin::permission').findMany({ where: { role } });
  const editing = types.flatMap((subject) =>
    EDITING.map((action) => ({
      action: `plugin::content-manager.explorer.${action}`,
      subject,
      properties: {
        fields: Object.keys(site.strapi.contentType(subject as never).attributes),
        locales,
      },
      conditions: [],
    }))
  );

  // What is left out of the list is taken away from the role.
  await site.strapi.service('admin::role').assignPermissions(role, [...own, ...editing]);
};

/** An administrator of a role of Strapi's own, whose panel is in the given language. */
export const administrator = async (
  site: Site,
  { role, language }: { role: 'strapi-editor' | 'strapi-super-admin'; language?: string }
): Promise<Caller> => {
  const { id } = await site.strapi.db.query('admin::role').findOne({ where: { code: role } });

  if (role === 'strapi-editor') await allowEditing(site, id);

  const email = `${role}-${language ?? 'none'}@example.org`;
  const password = 'Newsroom-test-1';

  await site.strapi.service('admin::user').create({
    email,
    password,
    firstname: 'Test',
    isActive: true,
    registrationToken: null,
    preferedLanguage: language,
    roles: [id],
  });

  const login = await site.request<{ data: { token: string } }>('POST', '/admin/login', {
    email,
    password,
  });

  return callerWith(site, login.body.data.token);
};

/** Lets anyone take these actions, as an administrator does in the settings of the role "Public". */
export const allowPublic = async (site: Site, actions: string[]): Promise<void> => {
  const role = await site.strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type: 'public' } });

  for (const action of actions) {
    await site.strapi.db
      .query('plugin::users-permissions.permission')
      .create({ data: { action, role: role.id } });
  }
};
