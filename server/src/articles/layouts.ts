import type { Layout } from '../platform/layouts';
import { half, whole } from '../platform/layouts';
import { ARTICLE, CATEGORY, TAG } from '../platform/uids';

export const layouts: Record<string, Layout> = {
  [ARTICLE]: {
    settings: { mainField: 'title', defaultSortBy: 'updatedAt', defaultSortOrder: 'DESC' },
    list: ['title', 'category', 'byline', 'publicDate'],
    edit: [
      [whole('title')],
      [whole('lead')],
      [whole('body')],
      [half('byline'), half('category')],
      [half('cover'), half('tags')],
      [half('publicDate'), half('eventDate')],
      [half('source'), half('sourceUrl')],
      [half('relatedArticles'), half('featured')],
      [whole('slug')],
    ],
  },
  [CATEGORY]: {
    settings: { mainField: 'name', defaultSortBy: 'position', defaultSortOrder: 'ASC' },
    list: ['name', 'parent', 'position', 'slug'],
    edit: [
      [half('name'), half('parent')],
      [whole('description')],
      [half('position'), half('slug')],
    ],
  },
  [TAG]: {
    settings: { mainField: 'name', defaultSortBy: 'name', defaultSortOrder: 'ASC' },
    list: ['name', 'slug'],
    edit: [[half('name'), half('slug')], [whole('description')]],
  },
};
