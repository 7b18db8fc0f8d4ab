import path from 'node:path';

import type { Configuration } from './support/layout';
import { articleLayout, saveArticleLayout } from './support/layout';
import type { Site } from './support/site';
import { bootSite } from './support/site';

const appDir = path.resolve(__dirname, 'fixtures/extended-site');
let site: Site;

const fieldsOf = ({ layouts }: Configuration) => layouts.edit.flat().map(({ name }) => name);

beforeAll(async () => {
  site = await bootSite({ appDir });
});

afterAll(() => site.close());

describe('the forms and lists of articles', () => {
  it('begin with what an editor writes first, and show nothing internal', async () => {
    const arranged = await articleLayout(site);
    const fields = fieldsOf(arranged);

    expect(fields.slice(0, 3)).toEqual(['title', 'lead', 'body']);
    expect(fields).not.toContain('photos');
    expect(arranged.layouts.list).toEqual(['title', 'category', 'byline', 'publicDate']);
    expect(arranged.settings.mainField).toBe('title');
  });

  it('have labels that read as words', async () => {
    const { publicDate, title } = (await articleLayout(site)).metadatas;

    expect([title?.edit.label, publicDate?.edit.label, publicDate?.list.label]).toEqual([
      'Title',
      'Public date',
      'Public date',
    ]);
  });

  it('keep the fields that the site added, below ours', async () => {
    expect(
      fieldsOf(await articleLayout(site))
        .slice(-3)
        .sort()
    ).toEqual(['internalNote', 'subtitle', 'urgency']);
  });

  it('are the administrator’s from then on', async () => {
    const { layouts } = await articleLayout(site);
    const own = { edit: layouts.edit.slice().reverse(), list: ['title', 'source'] };

    await saveArticleLayout(site, own);
    await site.stop();
    site = await bootSite({ appDir, database: site.database });

    expect((await articleLayout(site)).layouts).toEqual(own);
  });
});
