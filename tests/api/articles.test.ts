import { ARTICLE, CATEGORY, body, create, paragraph, photo, uploadPhoto } from './support/content';
import type { Site } from './support/site';
import { bootSite } from './support/site';

let site: Site;

beforeAll(async () => {
  site = await bootSite();
});

afterAll(() => site.close());

describe('an article', () => {
  it('is read photo for photo and caption for caption by a visitor', async () => {
    const [first, second] = [await uploadPhoto(site, 'a.jpg'), await uploadPhoto(site, 'b.jpg')];
    const category = await create(
      site,
      CATEGORY,
      { name: 'Nông thôn mới' },
      { status: 'published' }
    );
    const article = await create(
      site,
      ARTICLE,
      {
        title: 'Hội nghị đánh giá kết quả quý I',
        lead: 'Sáng 21/3, xã Suối Mây họp.',
        category: category.documentId,
        body: body(
          paragraph('Mở đầu.'),
          photo(first, { caption: 'Đại biểu dự hội nghị', credit: 'Mai An' }),
          paragraph('Giữa bài.'),
          photo(second, { caption: 'Lãnh đạo xã phát biểu' })
        ),
      },
      { status: 'published' }
    );

    const answer = await site.get<{ data: Record<string, never> }>(
      `/api/newsroom/articles/by-slug/${article.slug}`
    );

    expect(answer.status).toBe(200);
    expect(answer.body.data).toMatchObject({
      title: 'Hội nghị đánh giá kết quả quý I',
      category: { name: 'Nông thôn mới', ancestors: [] },
      figures: [
        { block: 1, caption: 'Đại biểu dự hội nghị', credit: 'Mai An', url: first.url },
        { block: 3, caption: 'Lãnh đạo xã phát biểu', credit: '', url: second.url },
      ],
    });
  });
});
