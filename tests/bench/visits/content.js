'use strict';

const ARTICLE = 'plugin::newsroom.article';
const STORY = 'api::story.story';

const state = {};

/** What is viewed and saved while visits are measured. */
async function prepareVisits(strapi) {
  const { documentId: article } = await strapi
    .documents(ARTICLE)
    .create({ data: { title: 'Khởi công đường liên thôn' }, status: 'published' });
  const { documentId: story } = await strapi
    .documents(STORY)
    .create({ data: { title: 'A story', slug: 'a-story' }, status: 'published' });
  Object.assign(state, { article });
  return { article, story };
}

/** Milliseconds of each of so many saves, as the panel makes them. */
async function save(strapi, amount) {
  const times = [];
  for (let number = 0; number < amount; number += 1) {
    const begun = performance.now();
    await strapi
      .documents(ARTICLE)
      .update({ documentId: state.article, data: { lead: `Lần lưu thứ ${number}` } });
    times.push(performance.now() - begun);
  }
  return times;
}

module.exports = { prepareVisits, save };
