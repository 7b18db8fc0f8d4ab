import { randomUUID } from 'node:crypto';

import type { VisitOverview } from '../../../server/src/visits/contract';
import { ADMIN, PASSWORD } from './site';
import type { Site } from './site';

const CHROME = (version: number, system: string) =>
  `Mozilla/5.0 (${system}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${version}.0.0.0 Safari/537.36`;

/** Somebody with a browser that nobody else has: at one address, one visitor each. */
const computer = (number: number): string => CHROME(90 + number, 'Windows NT 10.0; Win64; x64');

const phone = (number: number): string =>
  CHROME(90 + number, 'Linux; Android 14; SM-A156E').replace('Safari', 'Mobile Safari');

const ROBOT = 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)';

interface SeenPage {
  agent: string;
  article?: string;
  referrer?: string;
  /** How long ago, in milliseconds. */
  age?: number;
}

/** Has a page seen, as the tracker tells of it. @returns the status of the answer */
const see = async (
  { url }: Site,
  { agent, article, referrer = '', age = 0 }: SeenPage
): Promise<number> => {
  const { status } = await fetch(`${url}/api/newsroom/hit`, {
    method: 'POST',
    headers: { 'content-type': 'text/plain', 'user-agent': agent },
    body: JSON.stringify({
      id: randomUUID(),
      path: '/tin-tuc',
      referrer,
      age,
      ...(article ? { article, locale: 'vi' } : {}),
    }),
  });

  return status;
};

/** The admin's routes of visits, as the super administrator. */
export const visitsApi = async ({ url }: Site) => {
  const login = await fetch(`${url}/admin/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: ADMIN, password: PASSWORD }),
  });
  const { data } = (await login.json()) as { data: { token: string } };

  const call = async <Value>(method: string, path: string, body?: unknown): Promise<Value> => {
    const answer = await fetch(`${url}${path}`, {
      method,
      headers: { authorization: `Bearer ${data.token}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });

    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);

    return ((await answer.json()) as { data: Value }).data;
  };

  const articles = '/content-manager/collection-types/plugin::newsroom.article';

  return {
    overview: () => call<VisitOverview>('GET', '/newsroom/visits/overview'),
    correct: (day: string, visits: number, pageViews: number) =>
      call('POST', '/newsroom/visits/offsets', {
        day,
        visits,
        pageViews,
        reason: 'Số liệu của cổng cũ',
      }),
    write: async (title: string): Promise<string> => {
      const { documentId } = await call<{ documentId: string }>('POST', `${articles}?locale=vi`, {
        title,
        lead: 'Bà con xuống đồng từ sáng sớm.',
        body: [{ type: 'paragraph', children: [{ type: 'text', text: 'Mở đầu.' }] }],
      });

      return documentId;
    },
    publish: (documentId: string) =>
      call('POST', `${articles}/${documentId}/actions/publish?locale=vi`, {}),
    unpublish: (documentId: string) =>
      call('POST', `${articles}/${documentId}/actions/unpublish?locale=vi`, {}),
  };
};

export type VisitsApi = Awaited<ReturnType<typeof visitsApi>>;

const MINUTE_MS = 60_000;

const daysBefore = (day: string, days: number): string =>
  new Date(Date.parse(day) - days * 24 * 60 * MINUTE_MS).toISOString().slice(0, 10);

const expectSeen = async (site: Site, seen: SeenPage, status: number): Promise<void> => {
  const answered = await see(site, seen);

  if (answered !== status) throw new Error(`A hit was answered ${answered}, not ${status}`);
};

/**
 * A month of figures; of today, readers of two articles, the second no longer published, and what
 * is not counted.
 */
export const fillVisits = async (site: Site, api: VisitsApi): Promise<{ popular: string }> => {
  const popular = await api.write('Cánh đồng vào vụ');
  const withdrawn = await api.write('Tin đã gỡ');

  await api.publish(popular);
  await api.publish(withdrawn);

  const { days } = await api.overview();
  const today = days.at(-1)?.start.slice(0, 10) ?? '';

  for (let ago = 29; ago > 0; ago -= 1) {
    const visits = 300 + ((ago * 37) % 160) - (ago % 7 === 1 ? 120 : 0);

    await api.correct(daysBefore(today, ago), visits, Math.round(visits * 2.3));
  }

  const counted: SeenPage[] = [
    ...[1, 2, 3, 4, 5, 6].map((one) => ({ agent: phone(one), article: popular })),
    ...[1, 2, 3].map((one) => ({
      agent: computer(one),
      article: popular,
      referrer: 'https://www.google.com/search',
    })),
    { agent: computer(4), article: withdrawn, referrer: 'https://zalo.me/' },
    { agent: computer(5) },
    { agent: phone(1), article: withdrawn },
  ];
  const excluded: SeenPage[] = [
    { agent: ROBOT },
    { agent: phone(7), age: 31 * MINUTE_MS },
    { agent: phone(8), article: 'nosucharticlethereis0000' },
  ];

  for (const seen of counted) await expectSeen(site, seen, 202);
  for (const seen of excluded) await expectSeen(site, seen, 204);
  await api.unpublish(withdrawn);

  return { popular };
};
