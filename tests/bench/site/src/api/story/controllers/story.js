'use strict';

const { factories } = require('@strapi/strapi');

const STORY = 'api::story.story';

module.exports = factories.createCoreController(STORY, ({ strapi }) => ({
  /** How sites count views without a plugin: read, add one, write. */
  async view(ctx) {
    const where = { documentId: ctx.params.documentId, publishedAt: { $notNull: true } };
    const { id, views } = await strapi.db.query(STORY).findOne({ where });
    await strapi.db.query(STORY).update({ where: { id }, data: { views: (views ?? 0) + 1 } });
    ctx.status = 204;
  },
}));
