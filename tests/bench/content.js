'use strict';

const { randomBytes } = require('node:crypto');

const FILE = 'plugin::upload.file';
const ARTICLE = 'plugin::newsroom.article';
const CATEGORY = 'plugin::newsroom.category';
const TAG = 'plugin::newsroom.tag';
const STORY = 'api::story.story';

const DAY_MS = 24 * 60 * 60 * 1000;
const NEWEST = Date.parse('2026-03-20T08:00:00Z');
const CATEGORIES = 8;
const TAGS = 20;
const TAGS_EACH = 3;
const SENTENCES_A_PARAGRAPH = 4;
const PARAGRAPHS_A_PHOTO = 2;

const SENTENCES = [
  'Sáng nay, Ủy ban nhân dân xã tổ chức hội nghị đánh giá kết quả thực hiện nhiệm vụ quý I.',
  'Các thôn đã hoàn thành việc rà soát đường giao thông nông thôn trước mùa mưa.',
  'Bà con phấn khởi khi con đường vào trung tâm xã được đổ bê tông rộng bốn mét.',
  'Hợp tác xã chè cổ thụ ký hợp đồng bao tiêu sản phẩm với ba doanh nghiệp trong tỉnh.',
  'Đoàn viên thanh niên giúp các hộ neo đơn thu hoạch lúa chạy mưa.',
  'Trường tiểu học đón nhận thư viện mới với hơn hai nghìn đầu sách.',
  'Lãnh đạo xã đề nghị các ban, ngành tiếp tục tuyên truyền phòng cháy, chữa cháy rừng.',
  'Trạm y tế khám, cấp thuốc miễn phí cho người cao tuổi ở các thôn vùng cao.',
  'Tổ công nghệ số cộng đồng hướng dẫn người dân nộp hồ sơ trực tuyến tại nhà văn hóa.',
  'Phiên chợ cuối tuần thu hút đông du khách tới mua mật ong, thổ cẩm và rau bản địa.',
  'Công trình nước sạch đã đưa nước về cho một trăm hai mươi hộ dân.',
];

const textNode = (text) => ({ type: 'text', text });
const paragraph = (text) => ({ type: 'paragraph', children: [textNode(text)] });

const sentence = (index) => SENTENCES[index % SENTENCES.length];
const passage = (index) =>
  Array.from({ length: SENTENCES_A_PARAGRAPH }, (_, i) => sentence(index * 3 + i)).join(' ');

const WIDTHS = { thumbnail: 245, small: 500, medium: 750, large: 1000 };

/** A row of the media library as Strapi writes it for a photo; no bytes are read in this bench. */
function fileRow(index) {
  const hash = `canh_${index}_${randomBytes(5).toString('hex')}`;
  const formats = Object.entries(WIDTHS).map(([name, width]) => {
    const sized = `${name}_${hash}`;
    return [
      name,
      {
        name: `${name}_canh-${index}.jpg`,
        hash: sized,
        ext: '.jpg',
        mime: 'image/jpeg',
        path: null,
        width,
        height: Math.round((width * 2) / 3),
        size: width / 10,
        sizeInBytes: width * 100,
        url: `/uploads/${sized}.jpg`,
      },
    ];
  });
  return {
    name: `canh-${index}.jpg`,
    alternativeText: null,
    caption: null,
    hash,
    ext: '.jpg',
    mime: 'image/jpeg',
    width: 1600,
    height: 1067,
    size: 240.5,
    url: `/uploads/${hash}.jpg`,
    formats: Object.fromEntries(formats),
    previewUrl: null,
    provider: 'local',
    folderPath: '/',
  };
}

const useOf = (index) => ({
  caption: `Ảnh ${index + 1}: ${sentence(index)}`,
  alternativeText: `Toàn cảnh nhìn từ sườn đồi phía đông, ảnh số ${index + 1}`,
  credit: 'Mai An',
});

/** One article's content, from which both types are made. */
function outline(index, files) {
  const parts = files.flatMap((file, photo) => [
    ...Array.from({ length: PARAGRAPHS_A_PHOTO }, (_, i) => ({ text: passage(index + photo + i) })),
    { file, use: useOf(photo) },
  ]);
  return {
    scalars: {
      title: `${sentence(index).slice(0, -1)}, bản tin số ${index + 1}`,
      lead: passage(index + 5),
      byline: 'Mai An',
      eventDate: new Date(NEWEST - index * DAY_MS).toISOString().slice(0, 10),
      publicDate: new Date(NEWEST - index * DAY_MS).toISOString(),
      source: 'Cổng thông tin xã',
      sourceUrl: 'https://example.org/ban-tin',
    },
    cover: files[0].id,
    parts: [...parts, { text: passage(index + 7) }],
  };
}

const photoNode = ({ file, use }) => ({
  type: 'image',
  image: {
    ...file,
    width: file.width,
    createdAt: String(file.createdAt),
    updatedAt: String(file.updatedAt),
    ...use,
  },
  children: [textNode('')],
});

const articleBody = (parts) =>
  parts.map((part) => (part.file ? photoNode(part) : paragraph(part.text)));

/** As editors fill a dynamic zone: the text between two photos is one component. */
function storyBody(parts) {
  const body = [];
  for (const part of parts) {
    const last = body.at(-1);
    if (part.file) {
      body.push({ __component: 'story.image', file: part.file.id, ...part.use });
    } else if (last?.__component === 'story.text') {
      last.text.push(paragraph(part.text));
    } else {
      body.push({ __component: 'story.text', text: [paragraph(part.text)] });
    }
  }
  return body;
}

async function publish(strapi, uid, data) {
  return strapi.documents(uid).create({ data, status: 'published' });
}

/**
 * `articles` articles of `photos` photos each and one, the oldest, of `manyPhotos`; the same again
 * in the stock type.
 */
async function seed(strapi, { articles, photos, manyPhotos }) {
  const files = [];
  for (let index = 0; index < articles * photos + manyPhotos; index += 1) {
    files.push(await strapi.db.query(FILE).create({ data: fileRow(index) }));
  }

  const categories = [];
  for (let index = 0; index < CATEGORIES; index += 1) {
    const parent = index < 2 ? null : categories[index % 2].documentId;
    categories.push(await publish(strapi, CATEGORY, { name: `Chuyên mục ${index + 1}`, parent }));
  }
  const tags = [];
  for (let index = 0; index < TAGS; index += 1) {
    tags.push(await publish(strapi, TAG, { name: `Chủ đề ${index + 1}` }));
  }

  const slugs = {};
  for (let index = 0; index <= articles; index += 1) {
    const isLast = index === articles;
    const from = index * photos;
    const { scalars, cover, parts } = outline(
      index,
      files.slice(from, from + (isLast ? manyPhotos : photos))
    );
    const article = await publish(strapi, ARTICLE, {
      ...scalars,
      cover,
      body: articleBody(parts),
      category: categories[index % CATEGORIES].documentId,
      tags: Array.from({ length: TAGS_EACH }, (_, i) => tags[(index + i * 7) % TAGS].documentId),
    });
    await publish(strapi, STORY, { ...scalars, slug: article.slug, cover, body: storyBody(parts) });
    if (index === Math.floor(articles / 2)) slugs.few = article.slug;
    if (isLast) slugs.many = article.slug;
  }

  return slugs;
}

module.exports = { seed };
