'use strict';

const { sampleContent } = require('.');
const { CATALOGUE } = require('../pictures/catalogue');

/**
 * Looks over the sample content after an edit: `node tests/site/seed/content/check.js`.
 * Says what is wrong and where, and ends with exit code 1 then.
 */
function problemsOf({ categories, tags, articles }) {
  const problems = [];
  const captions = new Set();
  const known = (list) => new Set(list.map(({ key }) => key));
  const [sections, topics, published] = [known(categories), known(tags), new Set()];

  for (const article of articles) {
    const say = (text) => problems.push(`${article.key}: ${text}`);
    if (!sections.has(article.category)) say(`no category "${article.category}"`);
    for (const tag of article.tags) if (!topics.has(tag)) say(`no tag "${tag}"`);
    for (const key of article.related ?? []) {
      if (!published.has(key)) say(`relates to "${key}", which is not an older article`);
    }
    if (!article.draft) published.add(article.key);
    for (const locale of ['vi', 'en']) {
      if (article[locale])
        checkText(article, locale, captions, (text) => say(`${locale}: ${text}`));
    }
    const photos = article.vi.body.filter(({ type }) => type === 'image');
    if (!photos.some(({ picture }) => picture === article.cover))
      say('its cover is not in its body');
  }
  return problems;
}

function checkText(article, locale, captions, say) {
  const { title, lead, body } = article[locale];
  const all = JSON.stringify(article[locale]);
  if (all !== all.normalize('NFC')) say('text is not in NFC');
  if (/\s{2}|\u00a0/.test(all)) say('stray spaces');
  if (lead.startsWith(title)) say('the lead repeats the title');
  body.forEach((block, i) => {
    if (block.type === 'image') {
      const { caption, alternativeText, credit } = block.use;
      if (!CATALOGUE[block.picture]) say(`block ${i}: no picture "${block.picture}"`);
      if (captions.has(caption)) say(`block ${i}: caption used before: ${caption}`);
      captions.add(caption);
      if (!caption || !credit) say(`block ${i}: no caption or credit`);
      if (!alternativeText && !article.draft) say(`block ${i}: no alternative text`);
      if (alternativeText === caption) say(`block ${i}: alternative text equals caption`);
      return;
    }
    const text = textOf(block);
    if (text.trim() === '') say(`block ${i}: empty`);
    if (/\*|\]\(/.test(text)) say(`block ${i}: markup left over: ${text}`);
  });
}

const textOf = (node) => node.text ?? node.children.map(textOf).join('');

if (require.main === module) {
  const content = sampleContent();
  const problems = problemsOf(content);
  for (const problem of problems) console.error(problem);
  const count = (locale) => content.articles.filter((article) => article[locale]).length;
  const photos = content.articles.flatMap(({ vi }) =>
    vi.body.filter(({ type }) => type === 'image')
  );
  const pictures = new Set(photos.map(({ picture }) => picture));
  console.log(
    `${count('vi')} articles in vi, ${count('en')} in en, ${photos.length} photos of ${pictures.size} ` +
      `pictures; unused: ${Object.keys(CATALOGUE)
        .filter((name) => !pictures.has(name))
        .join(', ')}`
  );
  process.exitCode = problems.length > 0 ? 1 : 0;
}

module.exports = { problemsOf };
