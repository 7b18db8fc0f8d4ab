import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

const SCRIPTS = path.resolve(__dirname, '../../../dist/newsroom-js');

export interface ReceivedHit {
  id: string;
  path: string;
  article?: string;
  locale?: string;
  referrer?: string;
  age?: number;
  status: number;
  /** By Date.now(). */
  arrived: number;
  headers: http.IncomingHttpHeaders;
}

export interface PortalPage {
  html: string;
  headers?: Record<string, string>;
}

type Pages = (url: URL) => PortalPage;

/** A status, or the connection broken off without one. */
type Outcome = number | 'drop';

/** The API as a page sees it, on an origin of its own, with troubles to order. */
export interface FakeApi {
  url: string;
  hits: ReceivedHit[];
  /** What becomes of the next hits; 202 once they are used up. */
  outcomes: Outcome[];
  figures: Record<string, unknown>;
  /** Whether the figures are answered, and how often they were asked for. */
  answersFigures: boolean;
  asked: number;
}

export interface Portal {
  url: string;
  api: FakeApi;
  pages: Pages;
  /** The paths of the hits that were taken down, in their order. */
  counted(): string[];
  reset(): void;
  close(): Promise<void>;
}

const FIGURES = { online: 3, today: 1234, thisWeek: 5678, all: 1234567 };

const listen = async (server: http.Server): Promise<string> => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));

  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

const readBody = async (request: http.IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];

  for await (const chunk of request) chunks.push(chunk as Buffer);

  return Buffer.concat(chunks).toString('utf8');
};

const readScript = (name: string) => fs.readFileSync(path.join(SCRIPTS, `${name}.js`));

const serveApi = (api: FakeApi) => {
  const scripts = { newsroom: readScript('newsroom'), tracker: readScript('tracker') };

  return http.createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://api');
    const script = /^\/api\/newsroom\/(newsroom|tracker)\.js$/.exec(pathname)?.[1] as
      keyof typeof scripts | undefined;

    response.setHeader('Access-Control-Allow-Origin', '*');

    if (script) {
      response.setHeader('Content-Type', 'text/javascript; charset=utf-8');
      response.end(scripts[script]);
    } else if (pathname === '/api/newsroom/visit-statistics') {
      api.asked++;

      if (!api.answersFigures) {
        request.socket.destroy();

        return;
      }

      response.setHeader('Content-Type', 'application/json');
      response.end(JSON.stringify({ data: api.figures, meta: {} }));
    } else if (pathname === '/api/newsroom/hit' && request.method === 'POST') {
      void readBody(request).then((body) => {
        const outcome = api.outcomes.shift() ?? 202;
        const status = outcome === 'drop' ? 0 : outcome;
        const arrived = Date.now();

        api.hits.push({ ...JSON.parse(body), status, arrived, headers: request.headers });
        if (outcome === 'drop') request.socket.destroy();
        else response.writeHead(status).end();
      });
    } else {
      response.writeHead(404).end();
    }
  });
};

/** A front end on one origin and the API on another. */
export const startPortal = async (): Promise<Portal> => {
  const api: FakeApi = {
    url: '',
    hits: [],
    outcomes: [],
    figures: FIGURES,
    answersFigures: true,
    asked: 0,
  };
  const apiServer = serveApi(api);
  const pageServer = http.createServer((request, response) => {
    const { html, headers } = portal.pages(new URL(request.url ?? '/', portal.url));

    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', ...headers });
    response.end(html);
  });
  const portal: Portal = {
    url: '',
    api,
    pages: () => ({ html: '' }),
    counted: () => api.hits.filter(({ status }) => status === 202).map((hit) => hit.path),
    reset() {
      Object.assign(api, {
        hits: [],
        outcomes: [],
        figures: FIGURES,
        answersFigures: true,
        asked: 0,
      });
    },
    async close() {
      for (const server of [apiServer, pageServer]) {
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
      }
    },
  };

  api.url = await listen(apiServer);
  portal.url = await listen(pageServer);

  return portal;
};

export interface PageParts {
  /** Attributes of the script's tag. */
  tag?: string;
  script?: 'newsroom' | 'tracker';
  head?: string;
  body?: string;
  lang?: string;
}

export const pageWith = (
  { api }: Portal,
  { tag = '', script = 'tracker', head = '', body = '', lang = 'vi' }: PageParts = {}
): string => `<!doctype html>
<html lang="${lang}">
  <head>
    <meta charset="utf-8" />
    <title>Cổng thông tin</title>
    <link rel="icon" href="data:," />
    ${head}
    <script defer src="${api.url}/api/newsroom/${script}.js" ${tag}></script>
  </head>
  <body><main><h1>Cổng thông tin</h1>${body}</main></body>
</html>`;
