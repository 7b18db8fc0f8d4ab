import fs from 'node:fs';
import path from 'node:path';

import labels from '../../admin/src/translations/content-types/vi.json';
import en from '../../admin/src/translations/en.json';
import vi from '../../admin/src/translations/vi.json';
import { article } from '../../server/src/articles/content-types/article';
import { category } from '../../server/src/articles/content-types/category';
import { tag } from '../../server/src/articles/content-types/tag';
import { attachment, ATTACHMENT_ROLES } from '../../server/src/documents/components/attachment';
import { documentRelation } from '../../server/src/documents/components/document-relation';
import { documentType } from '../../server/src/documents/content-types/document-type';
import { issuingBody } from '../../server/src/documents/content-types/issuing-body';
import { officialDocument } from '../../server/src/documents/content-types/official-document';
import { subject } from '../../server/src/documents/content-types/subject';
import { RELATION_KINDS } from '../../server/src/documents/validity/relation-kinds';
import { VALIDITY_STATES } from '../../server/src/documents/validity/timeline';

const types = {
  article,
  category,
  tag,
  'official-document': officialDocument,
  'document-type': documentType,
  'issuing-body': issuingBody,
  subject,
};
const components = { attachment, 'document-relation': documentRelation };

const placeholders = (message: string): string[] =>
  [...message.matchAll(/\{(\w+)\s*[,}]/g)].map(([, name]) => name ?? '').sort();

const sources = (folder: string): string[] =>
  fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);

    if (entry.isDirectory()) return sources(file);

    return /\.tsx?$/.test(entry.name) ? [fs.readFileSync(file, 'utf8')] : [];
  });

describe('the messages of the admin', () => {
  it('are the same in both languages, with the same gaps to fill', () => {
    expect(Object.keys(vi).sort()).toEqual(Object.keys(en).sort());

    for (const [key, message] of Object.entries(en)) {
      expect({ key, gaps: placeholders(vi[key as keyof typeof vi]) }).toEqual({
        key,
        gaps: placeholders(message),
      });
    }
  });

  it('are composed Vietnamese', () => {
    for (const message of [...Object.values(vi), ...Object.values(labels)]) {
      expect(message).toBe(message.normalize('NFC'));
    }
  });

  it('are all used', () => {
    const code = sources(path.join(__dirname, '../../admin/src')).join('\n');
    const unused = Object.keys(en).filter(
      (key) => !key.startsWith('finding.') && !code.includes(`'${key}'`)
    );

    expect(unused).toEqual([]);
  });
});

describe('the labels of the content types', () => {
  const words: Record<string, string> = labels;

  it.each(Object.entries(types))('name %s and each of its fields in Vietnamese', (name, type) => {
    const { attributes, info } = type.schema;
    const fields = [...Object.keys(attributes), 'createdAt', 'updatedAt'];
    const ofField = `content-manager.content-types.plugin::newsroom.${name}`;

    expect(words[info.displayName]).toBeTruthy();
    expect(fields.filter((field) => !words[`${ofField}.${field}`])).toEqual([]);
  });

  it.each(Object.entries(components))(
    'name the component %s and each of its fields in Vietnamese',
    (name, { attributes, info }) => {
      const ofField = `content-manager.components.newsroom.${name}`;

      expect(words[info.displayName]).toBeTruthy();
      expect(Object.keys(attributes).filter((field) => !words[`${ofField}.${field}`])).toEqual([]);
    }
  );

  it('name every value that can be chosen in Vietnamese', () => {
    const values = [...RELATION_KINDS, ...ATTACHMENT_ROLES, ...VALIDITY_STATES];

    expect(values.filter((value) => !words[value])).toEqual([]);
  });

  // Strapi translates a value by itself, in the selects of the site's own types too.
  it('name values that any site may have in words that fit there as well', () => {
    expect(words.expired).toBe('Hết hiệu lực');
    expect(words.suspended).toBe('Tạm ngưng');
    expect(words.unknown).toBe('Chưa xác định');
  });
});
