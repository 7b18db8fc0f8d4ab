import { ARTICLE, asUpload, body, create, photo, picture, uploadPhoto } from './support/content';
import type { Entry, UploadedFile } from './support/content';
import type { Node } from './support/photos';
import { PANEL, expectPhotos, imagesIn } from './support/photos';
import type { Site } from './support/site';
import { bootSite } from './support/site';

const FILE = 'plugin::upload.file';

let site: Site;

beforeAll(async () => {
  site = await bootSite();
});

afterAll(() => site.close());

const publish = (title: string, nodes: unknown) =>
  create(site, ARTICLE, { title, body: nodes }, { status: 'published' });

const upload = () => site.strapi.plugin('upload').service('upload');

describe('a file that changes', () => {
  it('is read as it is now after it was replaced', async () => {
    const file = await uploadPhoto(site, 'thay.jpg');
    const article = await publish('Thay ảnh', body(photo(file, { caption: 'Chú thích' })));
    const size = { width: 900, height: 700 };

    await upload().replace(file.id, {
      data: { fileInfo: { name: 'thay.jpg' } },
      file: asUpload(await picture(size, '#a47'), 'thay.jpg', 'image/jpeg'),
    });

    await expectPhotos(
      site,
      article,
      [{ ...size, url: file.url, caption: 'Chú thích', formats: { small: { width: 500 } } }],
      [{ ...size, url: file.url, caption: 'Chú thích', formats: { small: { width: 500 } } }]
    );
  });

  it('is read at its new address after uploads moved, and its article saved with the old one', async () => {
    const file = await uploadPhoto(site, 'doi.jpg');
    const article = await publish('Đổi nơi', body(photo(file, { caption: 'Chú thích' })));
    const url = `https://cdn.example.org/media/${file.hash}.jpg`;

    await site.strapi.db
      .query(FILE)
      .update({ where: { id: file.id }, data: { url, provider: 'elsewhere' } });

    await expectPhotos(
      site,
      article,
      [{ url, provider: 'elsewhere', caption: 'Chú thích' }],
      [{ url, caption: 'Chú thích' }]
    );

    const saved = await site.admin('PUT', `${PANEL}/${article.documentId}`, {
      body: body(photo(file, { caption: 'Chú thích mới' })),
    });
    const [row] = await site.strapi.db
      .query(ARTICLE)
      .findMany({ where: { documentId: article.documentId, publishedAt: null } });

    expect(saved.status).toBe(200);
    expect(imagesIn(row.body)).toMatchObject([{ url, caption: 'Chú thích mới' }]);
  });
});

describe('a file that is deleted', () => {
  let file: UploadedFile;
  let kept: UploadedFile;
  let article: Entry;

  const read = async () =>
    (await site.admin<{ data: Entry }>('GET', `${PANEL}/${article.documentId}`)).body.data
      .body as Node[];

  const stored = async () =>
    imagesIn(
      (
        await site.strapi.db
          .query(ARTICLE)
          .findOne({ where: { documentId: article.documentId, publishedAt: null } })
      ).body
    );

  beforeAll(async () => {
    [file, kept] = [await uploadPhoto(site, 'mat.jpg'), await uploadPhoto(site, 'con.jpg')];
    article = await publish(
      'Mất ảnh',
      body(
        photo(file, { caption: 'Đã mất', credit: 'Mai An', decorative: true }),
        photo(kept, { caption: 'Vẫn còn' })
      )
    );

    await upload().remove(file);
  });

  it('leaves its place, marked, with what was said of it', async () => {
    await expectPhotos(
      site,
      article,
      [
        { missing: true, caption: 'Đã mất', credit: 'Mai An' },
        { url: kept.url, caption: 'Vẫn còn' },
      ],
      [
        { block: 0, url: null, formats: null, missing: true, caption: 'Đã mất' },
        { block: 1, url: kept.url, missing: false, caption: 'Vẫn còn' },
      ]
    );

    const draft = (await site.strapi
      .documents(ARTICLE as never)
      .findOne({ documentId: article.documentId, populate: { photos: true } } as never)) as Entry;

    expect(draft.photos).toEqual([expect.objectContaining({ id: kept.id })]);
  });

  it('keeps nobody from saving and publishing the article, and its mark is not stored', async () => {
    const [missing, present] = await read();
    const nodes = [
      present,
      {
        ...missing,
        image: {
          ...missing?.image,
          caption: 'Ảnh đã xoá',
          credit: null,
          decorative: false,
          alternativeText: 'Bến sông lúc sáng sớm',
        },
      },
    ];
    const saved = await site.admin('PUT', `${PANEL}/${article.documentId}`, { body: nodes });

    expect(saved.status).toBe(200);

    const [, image] = await stored();

    expect(image).toMatchObject({ caption: 'Ảnh đã xoá', hash: file.hash });
    expect(image).not.toHaveProperty('missing');
    // What the editor took back is gone, though the file's last known state is kept.
    expect(image).not.toHaveProperty('credit');
    expect(image).not.toHaveProperty('decorative');

    const published = await site.admin(
      'POST',
      `${PANEL}/${article.documentId}/actions/publish`,
      {}
    );

    expect(published.status).toBe(200);
    await expectPhotos(
      site,
      article,
      [{ caption: 'Vẫn còn' }, { missing: true, caption: 'Ảnh đã xoá' }],
      [{ missing: false }, { missing: true, alternativeText: 'Bến sông lúc sáng sớm' }]
    );
  });

  it('cannot be put into another article', async () => {
    const { status, body: answer } = await site.admin('POST', PANEL, {
      title: 'Bài khác',
      body: [photo(file)],
    });

    expect(status).toBe(400);
    expect(answer.error).toMatchObject({ message: expect.stringContaining('Photo 1 is not in') });
  });
});
