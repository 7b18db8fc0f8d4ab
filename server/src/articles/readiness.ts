import { fold } from '../text/fold';
import { isJunkAlternative } from '../text/junk-alternative';
import type { Body } from './body/nodes';
import { isImageNode } from './body/nodes';

/** A refusal stops the publication; a warning only tells the editor. Saving a draft is never stopped. */
export type Severity = 'refusal' | 'warning';

export type FindingCode =
  | 'title-missing'
  | 'lead-missing'
  | 'body-empty'
  | 'photo-file-missing'
  | 'photo-alternative-missing'
  | 'photo-alternative-junk'
  | 'photo-alternative-equals-caption'
  | 'photo-caption-missing';

/** One thing that an article lacks before it can, or should, be published. */
export interface Finding {
  code: FindingCode;
  severity: Severity;
  /** The attribute it is about. */
  field: 'title' | 'lead' | 'body';
  /** For a photo: the index of its node among the body's blocks. */
  block?: number;
  /** For a photo: its place among the photos, from 1. */
  photo?: number;
  /** For a photo: what an editor knows it by, its caption or else its file's name. */
  label?: string;
}

export interface ReadinessInput {
  title?: string | null;
  lead?: string | null;
  body?: Body | null;
}

const isBlank = (text: string | null | undefined): boolean => !text || text.trim() === '';

const sayTheSame = (a: string | null | undefined, b: string | null | undefined): boolean =>
  !isBlank(a) && fold(String(a).trim()) === fold(String(b).trim());

const SEVERITY: Record<FindingCode, Severity> = {
  'title-missing': 'refusal',
  'lead-missing': 'warning',
  'body-empty': 'warning',
  'photo-file-missing': 'warning',
  'photo-alternative-missing': 'refusal',
  'photo-alternative-junk': 'refusal',
  'photo-alternative-equals-caption': 'warning',
  'photo-caption-missing': 'warning',
};

const photoFindingCodes = (image: {
  name?: string;
  caption?: string | null;
  alternativeText?: string | null;
  decorative?: boolean;
  missing?: true;
}): FindingCode[] => {
  const codes: FindingCode[] = [];
  const { caption, alternativeText } = image;

  if (image.missing) codes.push('photo-file-missing');

  if (!image.decorative) {
    if (isBlank(alternativeText)) codes.push('photo-alternative-missing');
    else if (isJunkAlternative(String(alternativeText), image.name)) {
      codes.push('photo-alternative-junk');
    } else if (sayTheSame(caption, alternativeText)) {
      codes.push('photo-alternative-equals-caption');
    }
  }

  if (isBlank(caption)) codes.push('photo-caption-missing');

  return codes;
};

/**
 * What an article lacks before publication, in the order in which a reader meets it: title, lead,
 * then the photos as they stand in the body.
 */
export const checkReadiness = ({ title, lead, body }: ReadinessInput): Finding[] => {
  const findings: Finding[] = [];
  const add = (code: FindingCode, place: Omit<Finding, 'code' | 'severity'>) =>
    findings.push({ code, severity: SEVERITY[code], ...place });

  if (isBlank(title)) add('title-missing', { field: 'title' });
  if (isBlank(lead)) add('lead-missing', { field: 'lead' });
  if (!body || body.length === 0) add('body-empty', { field: 'body' });

  let photo = 0;

  body?.forEach((node, block) => {
    if (!isImageNode(node)) return;

    photo += 1;
    const label = isBlank(node.image.caption) ? node.image.name : String(node.image.caption);

    for (const code of photoFindingCodes(node.image)) {
      add(code, { field: 'body', block, photo, label });
    }
  });

  return findings;
};

export const refusals = (findings: Finding[]): Finding[] =>
  findings.filter(({ severity }) => severity === 'refusal');
