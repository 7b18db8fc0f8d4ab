import type { ActingKind } from './relation-kinds';
import type { Cause, IsoDate, Period, ReasonCode } from './timeline';
import { dateInWords, documentInWords, STATE_NAMES, type ValidityLanguage } from './words';

interface Words {
  from: (date: string) => string;
  list: (parts: string[]) => string;
  further: (count: number) => string;
  by: Record<ActingKind, (documents: string) => string>;
  suspensionEnded: (documents: string) => string;
  override: string;
  ownDates: Partial<Record<ReasonCode, (date: string) => string>>;
}

const list = (and: string) => (parts: string[]) =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${and} ${parts.at(-1)}`;

const WORDS: Record<ValidityLanguage, Words> = {
  vi: {
    from: (date) => `từ ${date}`,
    list: list('và'),
    further: (count) => `${count} văn bản khác`,
    by: {
      replaces: (documents) => `bị thay thế bởi ${documents}`,
      repeals: (documents) => `bị bãi bỏ bởi ${documents}`,
      'partly-repeals': (documents) => `bị bãi bỏ một phần bởi ${documents}`,
      amends: (documents) => `được sửa đổi, bổ sung bởi ${documents}`,
      suspends: (documents) => `bị ngưng hiệu lực bởi ${documents}`,
      'partly-suspends': (documents) => `bị ngưng hiệu lực một phần bởi ${documents}`,
      resumes: (documents) => `tiếp tục có hiệu lực theo ${documents}`,
    },
    suspensionEnded: (documents) => `văn bản ngưng hiệu lực ${documents} đã hết hiệu lực`,
    override: 'theo xác định của người biên tập',
    ownDates: {
      'no-effective-date': () => 'chưa có thông tin về ngày có hiệu lực',
      'before-effective-date': (date) => `có hiệu lực từ ${date}`,
      effective: (date) => `có hiệu lực từ ${date}`,
      'expiry-date-reached': () => 'hết thời hạn có hiệu lực',
    },
  },
  en: {
    from: (date) => `from ${date}`,
    list: list('and'),
    further: (count) => (count === 1 ? '1 other document' : `${count} other documents`),
    by: {
      replaces: (documents) => `replaced by ${documents}`,
      repeals: (documents) => `repealed by ${documents}`,
      'partly-repeals': (documents) => `partly repealed by ${documents}`,
      amends: (documents) => `amended by ${documents}`,
      suspends: (documents) => `suspended by ${documents}`,
      'partly-suspends': (documents) => `partly suspended by ${documents}`,
      resumes: (documents) => `resumed by ${documents}`,
    },
    suspensionEnded: (documents) => `the suspension by ${documents} has ended`,
    override: 'as determined by an editor',
    ownDates: {
      'no-effective-date': () => 'no effective date is recorded',
      'before-effective-date': (date) => `takes effect on ${date}`,
      effective: (date) => `took effect on ${date}`,
      'expiry-date-reached': () => 'its term has ended',
    },
  },
};

/** The day on which all causes began, or null where they began on several or none is named. */
function commonDay({ because, furtherCauses }: Period): IsoDate | null {
  const first = because[0]?.from ?? null;
  return furtherCauses === 0 && because.every(({ from }) => from === first) ? first : null;
}

function causesInWords(period: Period, language: ValidityLanguage): string {
  const words = WORDS[language];
  const { because, reason, furtherCauses } = period;
  const oneDay = commonDay(period) !== null;
  const byKind = new Map<ActingKind, Cause[]>();
  for (const cause of because) {
    byKind.set(cause.kind, [...(byKind.get(cause.kind) ?? []), cause]);
  }

  const phrases = [...byKind].map(([kind, causes]) => {
    const documents = causes.map((cause) => {
      const name = documentInWords(cause, language);
      return oneDay ? name : `${name} ${words.from(dateInWords(cause.from, language))}`;
    });
    const say = reason === 'suspension-ended' ? words.suspensionEnded : words.by[kind];
    return say(words.list(documents));
  });
  if (furtherCauses > 0) phrases.push(words.further(furtherCauses));
  return phrases.join('; ');
}

/**
 * Why the document stands as it does, in one sentence without a full stop, such as `Hết hiệu lực
 * toàn bộ từ 01/07/2024: bị thay thế bởi 15/2024/QĐ-UBND`. Where several acts of different days add
 * up, each is named with its day.
 */
export function reasonInWords(period: Period, language: ValidityLanguage): string {
  const words = WORDS[language];
  const state = STATE_NAMES[language][period.state];
  const since = (day: IsoDate | null) =>
    day === null ? state : `${state} ${words.from(dateInWords(day, language))}`;

  if (period.overridden) {
    const note = period.note?.trim() ? `: ${period.note.trim()}` : '';
    return `${since(period.from)}, ${words.override}${note}`;
  }

  const own = words.ownDates[period.reason];
  if (own) {
    const date = period.date === null ? '' : dateInWords(period.date, language);
    const head = period.reason === 'expiry-date-reached' ? since(period.date) : state;
    return `${head}: ${own(date)}`;
  }
  return `${since(commonDay(period))}: ${causesInWords(period, language)}`;
}
