'use strict';

const list = 'populate[cover]=true&populate[photos]=true';
const lean = ['title', 'slug', 'lead', 'publicDate']
  .map((field, index) => `fields[${index}]=${field}`)
  .join('&');
const story =
  'populate[cover]=true' +
  '&populate[body][on][story.text]=true' +
  '&populate[body][on][story.image][populate][file]=true';

const HEALTH = '/_health';
const STOCK_LIST = 'stock: list of 25';
const STOCK_ONE = 'stock: one, by slug';

/** What is measured; `stock` names the row of the stock type that stands beside it. */
const targetsFor = ({ few, many }, { photos, manyPhotos }) => [
  { name: HEALTH, path: HEALTH },
  {
    name: 'list of 25, cover and photos',
    path: `/api/newsroom/articles?${list}`,
    stock: STOCK_LIST,
  },
  {
    name: 'list of 25, without the body',
    path: `/api/newsroom/articles?${lean}&${list}`,
    stock: STOCK_LIST,
  },
  { name: STOCK_LIST, path: `/api/stories?${story}&sort=publicDate:desc` },
  {
    name: `by-slug, ${photos} photos`,
    path: `/api/newsroom/articles/by-slug/${few}`,
    stock: STOCK_ONE,
  },
  {
    name: `by-slug, ${manyPhotos} photos`,
    path: `/api/newsroom/articles/by-slug/${many}`,
    stock: STOCK_ONE,
  },
  { name: STOCK_ONE, path: `/api/stories?filters[slug][$eq]=${few}&${story}` },
];

module.exports = { targetsFor, HEALTH };
