import path from 'node:path';

import type { Body, ImageNode } from '../../server/src/articles/body/nodes';
import { body, create, paragraph, photo, uploadPhoto } from './support/content';
import type { Site } from './support/site';
import { bootSite } from './support/site';

const appDir = path.resolve(__dirname, 'fixtures/extended-site');
const NOTE = 'api::note.note';

interface Note {
  documentId: string;
  text: Body;
  parts: Array<{ text: Body }>;
}

const findNote = async (site: Site, documentId: string): Promise<Note> =>
  (await site.strapi
    .documents(NOTE as never)
    .findOne({ documentId, populate: ['parts'] } as never)) as unknown as Note;

const imageOf = (blocks: Body | undefined) => (blocks?.[0] as ImageNode | undefined)?.image;

describe('the option captionsInAllBlocks', () => {
  it('checks and refreshes the photos of the site’s own Blocks fields, components included', async () => {
    const site = await bootSite({
      appDir,
      env: { NEWSROOM_CONFIG: JSON.stringify({ captionsInAllBlocks: true }) },
    });

    try {
      const file = await uploadPhoto(site, 'a.jpg');
      const use = { caption: 'Chú thích riêng', credit: 'Mai An' };
      const { documentId } = await create(site, NOTE, {
        title: 'Ghi chú',
        text: body(photo(file, use), paragraph('\u00a0\u00a0Thụt đầu dòng')),
        parts: [{ text: body(photo(file, { caption: 'Trong thành phần' })) }],
      });

      await site.strapi.db
        .query('plugin::upload.file')
        .update({ where: { id: file.id }, data: { url: '/uploads/moved.jpg' } });

      const note = await findNote(site, documentId);

      expect(imageOf(note.text)).toMatchObject({ ...use, url: '/uploads/moved.jpg' });
      expect(note.text[1]).toEqual(paragraph('Thụt đầu dòng'));
      expect(imageOf(note.parts[0]?.text)).toMatchObject({
        caption: 'Trong thành phần',
        url: '/uploads/moved.jpg',
      });
      await expect(
        create(site, NOTE, { text: [{ ...photo(file), image: { ...file, credit: 5 } }] })
      ).rejects.toThrow(/credit/);
    } finally {
      await site.close();
    }
  });

  it('leaves the site’s own types as they are when it is not set', async () => {
    const site = await bootSite({ appDir });

    try {
      const file = await uploadPhoto(site, 'a.jpg');
      const text = body(
        photo(file, { caption: 'Như đã gửi' }),
        paragraph('\u00a0\u00a0Như đã gửi')
      );
      const { documentId } = await create(site, NOTE, { title: 'Ghi chú', text });

      expect((await findNote(site, documentId)).text).toEqual(text);
    } finally {
      await site.close();
    }
  });
});
