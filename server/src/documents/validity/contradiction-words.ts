import type { ActContradictionCode, Contradiction } from './contradictions';
import type { ActingKind } from './relation-kinds';
import type { DocumentRef } from './timeline';
import { dateInWords, documentInWords, type ValidityLanguage } from './words';

const ACTS: Record<ValidityLanguage, Record<ActingKind, string>> = {
  vi: {
    replaces: 'thay thế',
    repeals: 'bãi bỏ',
    'partly-repeals': 'bãi bỏ một phần',
    amends: 'sửa đổi, bổ sung',
    suspends: 'ngưng hiệu lực',
    'partly-suspends': 'ngưng hiệu lực một phần',
    resumes: 'cho tiếp tục có hiệu lực',
  },
  en: {
    replaces: 'replaces',
    repeals: 'repeals',
    'partly-repeals': 'partly repeals',
    amends: 'amends',
    suspends: 'suspends',
    'partly-suspends': 'partly suspends',
    resumes: 'resumes',
  },
};

type ActSentence = (by: string, act: string) => string;

const BY_OLDER: Record<ValidityLanguage, ActSentence> = {
  vi: (by, act) =>
    `${by} ${act} văn bản này nhưng được ban hành trước: kiểm tra ngày ban hành và chiều của quan hệ`,
  en: (by, act) =>
    `${by} ${act} this document but was issued before it: check the issue dates and which document acts on which`,
};

const ACT_SENTENCES: Record<ValidityLanguage, Record<ActContradictionCode, ActSentence>> = {
  vi: {
    'replaced-by-older': BY_OLDER.vi,
    'affected-by-older': BY_OLDER.vi,
    mutual: (by, act) =>
      `${by} ${act} văn bản này, trong khi văn bản này cũng tác động trở lại văn bản đó, trực tiếp hoặc qua văn bản khác: bỏ quan hệ không đúng`,
    'acts-after-expiry': (by, act) =>
      `${by} ${act} văn bản này khi văn bản này đã hết hiệu lực: kiểm tra các ngày`,
    'actor-never-in-force': (by, act) =>
      `${by} ${act} văn bản này nhưng chưa từng có hiệu lực nên không làm thay đổi hiệu lực: kiểm tra hiệu lực của văn bản đó`,
    'resumes-without-suspension': (by, act) =>
      `${by} ${act} văn bản này nhưng trước đó văn bản này không bị ngưng hiệu lực: thêm văn bản ngưng hiệu lực`,
  },
  en: {
    'replaced-by-older': BY_OLDER.en,
    'affected-by-older': BY_OLDER.en,
    mutual: (by, act) =>
      `${by} ${act} this document, which acts on it in turn, directly or through others: remove the relation that is wrong`,
    'acts-after-expiry': (by, act) =>
      `${by} ${act} this document after it has expired: check the dates`,
    'actor-never-in-force': (by, act) =>
      `${by} ${act} this document but is never in force, so nothing changes: check that document's validity`,
    'resumes-without-suspension': (by, act) =>
      `${by} ${act} this document, which has not been suspended before: add the document that suspended it`,
  },
};

function undatedActor(act: string | null, by: string | null, language: ValidityLanguage): string {
  if (by === null || act === null) {
    return language === 'vi'
      ? 'Văn bản này tác động đến hiệu lực của văn bản khác nhưng không có ngày có hiệu lực: nhập ngày có hiệu lực'
      : 'This document acts on the validity of others but has no effective date: enter one';
  }
  return language === 'vi'
    ? `${by} ${act} văn bản này nhưng không có ngày có hiệu lực nên không làm thay đổi hiệu lực: nhập ngày có hiệu lực của văn bản đó`
    : `${by} ${act} this document but has no effective date, so nothing changes: enter that document's effective date`;
}

/** What is wrong and what to do about it, in one sentence without a full stop, for the editor. */
export function contradictionInWords(found: Contradiction, language: ValidityLanguage): string {
  const vi = language === 'vi';
  const date = (day: string) => dateInWords(day, language);
  const name = (document: DocumentRef) => documentInWords(document, language);

  switch (found.code) {
    case 'expiry-before-effect':
      return vi
        ? `Hết hiệu lực từ ${date(found.expiryDate)} nhưng có hiệu lực từ ${date(found.effectiveDate)}: ngày hết hiệu lực phải sau ngày có hiệu lực`
        : `Expires from ${date(found.expiryDate)} but takes effect on ${date(found.effectiveDate)}: the expiry date must come after the effective date`;
    case 'expiry-before-issue':
      return vi
        ? `Hết hiệu lực từ ${date(found.expiryDate)}, trước ngày ban hành ${date(found.issueDate)}: kiểm tra các ngày`
        : `Expires from ${date(found.expiryDate)}, before it is issued on ${date(found.issueDate)}: check the dates`;
    case 'effect-before-issue':
      return vi
        ? `Có hiệu lực từ ${date(found.effectiveDate)}, trước ngày ban hành ${date(found.issueDate)}: kiểm tra xem văn bản có quy định hiệu lực trở về trước không`
        : `Takes effect on ${date(found.effectiveDate)}, before it is issued on ${date(found.issueDate)}: check that the document is meant to be retroactive`;
    case 'expired-without-date':
      return vi
        ? 'Được xác định là hết hiệu lực toàn bộ nhưng không có ngày: nhập ngày bắt đầu hết hiệu lực'
        : 'Set as expired without a date: enter the day from which it is expired';
    case 'acts-on-itself':
      return vi
        ? `Văn bản này có quan hệ “${ACTS.vi[found.kind]}” với chính nó: chọn văn bản khác hoặc bỏ quan hệ`
        : `This document ${ACTS.en[found.kind]} itself: choose another document or remove the relation`;
    case 'acts-without-effective-date':
      return undatedActor(
        found.kind && ACTS[language][found.kind],
        found.by && name(found.by),
        language
      );
    default:
      return ACT_SENTENCES[language][found.code](name(found.by), ACTS[language][found.kind]);
  }
}
