'use strict';

const site = require('../../../site/src');

/** Visitors may read the stock type, as they may read the newsroom's. */
async function grantStories(strapi) {
  const [permissions, roles] = ['permission', 'role'].map((name) =>
    strapi.db.query(`plugin::users-permissions.${name}`)
  );
  const { id: role } = await roles.findOne({ where: { type: 'public' } });

  for (const action of ['api::story.story.find', 'api::story.story.findOne']) {
    if ((await permissions.count({ where: { action, role } })) === 0) {
      await permissions.create({ data: { action, role } });
    }
  }
}

module.exports = {
  ...site,

  async bootstrap(context) {
    await site.bootstrap(context);
    await grantStories(context.strapi);
  },
};
