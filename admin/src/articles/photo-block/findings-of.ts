import type { ImageNode } from '../../../../server/src/articles/body/nodes';
import { checkReadiness } from '../../../../server/src/articles/readiness';
import type { FindingCode } from '../../../../server/src/articles/readiness';
import type { Photo } from './photo-node';

/** What is amiss with one photo, by the same rules as publication. */
export const findingsOf = (image: Photo): FindingCode[] => {
  const node: ImageNode = { type: 'image', image, children: [{ type: 'text', text: '' }] };

  return checkReadiness({ title: '-', lead: '-', body: [node] }).map(({ code }) => code);
};
