import type { Site } from './support/site';
import { bootSite } from './support/site';

let site: Site;

beforeAll(async () => {
  site = await bootSite({ env: { NEWSROOM_CONFIG: '{"responseCache":false}' } });
});

afterAll(() => site?.close());

it('asks the database each time', async () => {
  let queries = 0;

  await site.get('/api/newsroom/articles');
  site.strapi.db.connection.on('query', () => {
    queries += 1;
  });
  await site.get('/api/newsroom/articles');

  expect(queries).toBeGreaterThan(0);
});
