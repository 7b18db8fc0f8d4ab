import fc from 'fast-check';

import {
  isNewsroomModel,
  isSurelyNewsroomEntry,
  modelOfPath,
} from '../../admin/src/articles/photo-block/where';
import { unpublishedNames } from '../../admin/src/articles/readiness-panel/unpublished';

describe('the type in view', () => {
  it.each([
    ['/admin/content-manager/collection-types/plugin::newsroom.article/abc', true],
    ['/admin/content-manager/collection-types/plugin%3A%3Anewsroom.article/create', true],
    ['/content-manager/collection-types/plugin::newsroom.article/abc/history', true],
    ['/admin/content-manager/single-types/api::about.about', false],
    ['/admin/content-manager/collection-types/plugin::newsroomish.article/1', false],
    ['/admin/settings/application-infos', false],
    ['/admin/content-manager/collection-types/%E0%A4%A', false],
  ])('%s', (path, ours) => {
    expect(isNewsroomModel(modelOfPath(path))).toBe(ours);
  });
});

describe('an entry in a window over the page', () => {
  const schemas = [
    { uid: 'plugin::newsroom.article', attributes: { title: {}, lead: {}, body: {} } },
    { uid: 'api::page.page', attributes: { title: {}, body: {} } },
  ];

  it('is ours only when it can be nothing else', () => {
    expect(isSurelyNewsroomEntry({ id: 1, title: '', lead: '', body: [] }, schemas)).toBe(true);
    expect(isSurelyNewsroomEntry({ id: 1, title: '', body: [] }, schemas)).toBe(false);
    expect(isSurelyNewsroomEntry({}, schemas)).toBe(false);
    expect(isSurelyNewsroomEntry({ unknown: 1 }, schemas)).toBe(false);
  });
});

describe('related entries that readers will not see', () => {
  const draft = (id: number, name = `draft ${id}`) => ({ id, name, status: 'draft' });
  const published = (id: number) => ({ id, name: `published ${id}`, status: 'published' });

  it('are the saved ones that are drafts, as long as they are not taken off', () => {
    const saved = [draft(1), published(2), { ...draft(3), status: 'modified' }];

    expect(unpublishedNames(saved, undefined)).toEqual(['draft 1']);
    expect(unpublishedNames(saved, { connect: [], disconnect: [{ id: 1 }] })).toEqual([]);
  });

  it('are the newly chosen ones', () => {
    const chosen = { id: 4, label: 'Thẻ mới', status: 'draft' };

    expect(unpublishedNames([], { connect: [chosen, published(5)], disconnect: [] })).toEqual([
      'Thẻ mới',
    ]);
  });

  it('are none where the state is not known, whatever the form holds', () => {
    expect(unpublishedNames([{ id: 1, name: 'a' }], undefined)).toEqual([]);
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.integer(), fc.constant(null), fc.array(fc.anything())),
        (value) => {
          expect(unpublishedNames([], value)).toEqual([]);
        }
      )
    );
  });
});
