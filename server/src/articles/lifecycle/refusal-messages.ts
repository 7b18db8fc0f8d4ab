import type { Core } from '@strapi/strapi';

import type { Finding, FindingCode } from '../readiness';

type Messages = Record<FindingCode, (finding: Finding) => string>;

const photoEn = ({ photo, label }: Finding) => `Photo ${photo} ("${label}")`;
const photoVi = ({ photo, label }: Finding) => `Ảnh ${photo} (“${label}”)`;

const en: Messages = {
  'title-missing': () => 'The title is missing.',
  'lead-missing': () => 'The lead is missing.',
  'body-empty': () => 'The body is empty.',
  'photo-file-missing': (f) => `${photoEn(f)} is no longer in the media library.`,
  'photo-alternative-missing': (f) =>
    `${photoEn(f)} has no alternative text. Say what it shows, or mark it as decorative.`,
  'photo-alternative-junk': (f) =>
    `${photoEn(f)} has an alternative text that says nothing. Say what the photo shows, or mark it as decorative.`,
  'photo-alternative-equals-caption': (f) =>
    `${photoEn(f)} has the same text as caption and as alternative.`,
  'photo-caption-missing': (f) => `${photoEn(f)} has no caption.`,
};

const vi: Messages = {
  'title-missing': () => 'Chưa có tiêu đề.',
  'lead-missing': () => 'Chưa có sapo (phần mở đầu).',
  'body-empty': () => 'Chưa có nội dung.',
  'photo-file-missing': (f) => `${photoVi(f)} không còn trong thư viện.`,
  'photo-alternative-missing': (f) =>
    `${photoVi(f)} chưa có văn bản thay thế. Hãy mô tả ảnh, hoặc đánh dấu là ảnh trang trí.`,
  'photo-alternative-junk': (f) =>
    `${photoVi(f)} có văn bản thay thế không nói lên điều gì. Hãy mô tả ảnh, hoặc đánh dấu là ảnh trang trí.`,
  'photo-alternative-equals-caption': (f) =>
    `${photoVi(f)} có văn bản thay thế trùng với chú thích.`,
  'photo-caption-missing': (f) => `${photoVi(f)} chưa có chú thích.`,
};

/** The language of the administrator who makes the request, as their profile has it. */
export const languageOfCaller = (strapi: Core.Strapi): string => {
  const user = strapi.requestContext.get()?.state?.user as
    { preferedLanguage?: string } | undefined;

  return user?.preferedLanguage ?? 'en';
};

/** Why a publication is refused, in Vietnamese for those who work in it and else in English. */
export const refusalMessage = (finding: Finding, language: string): string =>
  (language === 'vi' ? vi : en)[finding.code](finding);
