import { runTableSteps } from '../../server/src/platform/tables';
import type { Site } from './support/site';
import { bootSite } from './support/site';

let site: Site;

beforeAll(async () => {
  site = await bootSite();
});

afterAll(() => site.close());

describe('steps of our own tables', () => {
  it('run once when several nodes boot at the same time, and in the order of their names', async () => {
    const ran: string[] = [];
    const step = (name: string) => ({
      name,
      async up() {
        ran.push(name);
      },
    });
    const steps = [step('9002-second'), step('9001-first')];

    await Promise.all(Array.from({ length: 5 }, () => runTableSteps(site.strapi, steps)));

    expect(ran).toEqual(['9001-first', '9002-second']);
  });

  it('name the step that failed, and try it again at the next boot', async () => {
    let works = false;
    const steps = [
      {
        name: '9003-fragile',
        async up() {
          if (!works) throw new Error('disk full');
        },
      },
    ];

    await expect(runTableSteps(site.strapi, steps)).rejects.toThrow('9003-fragile');

    works = true;

    await expect(runTableSteps(site.strapi, steps)).resolves.toBeUndefined();
  });
});
