'use strict';

const { randomBytes } = require('node:crypto');

const AGENT =
  'Mozilla/5.0 (Linux; Android 14; SM-A155F) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36';
/** Visitors of a busy day; each is an address, told by a proxy. */
const VISITORS = 20_000;

const get = (path) => () => `GET ${path} HTTP/1.1\r\nHost: localhost\r\n\r\n`;

const visitor = () => {
  const number = Math.floor(Math.random() * VISITORS);
  return `10.${number >> 16}.${(number >> 8) & 255}.${number & 255}`;
};

/** A view of another page by one of many visitors, each time. */
const hit = (article) => () => {
  const id = randomBytes(12).toString('hex');
  const body = JSON.stringify({ id, path: '/tin-tuc/bai-viet', ...(article && { article }) });
  return (
    `POST /api/newsroom/hit HTTP/1.1\r\nHost: localhost\r\nUser-Agent: ${AGENT}\r\n` +
    `X-Forwarded-For: ${visitor()}\r\nOrigin: https://xa.example\r\n` +
    `Content-Type: text/plain;charset=UTF-8\r\nContent-Length: ${body.length}\r\n\r\n${body}`
  );
};

const post = (path) => () =>
  `POST ${path} HTTP/1.1\r\nHost: localhost\r\nUser-Agent: ${AGENT}\r\nContent-Length: 0\r\n\r\n`;

const HEALTH = '/_health';

const requestsFor = ({ article, story }) => ({
  [HEALTH]: get(HEALTH),
  'a hit': hit(),
  'a hit of an article': hit(article),
  '/visit-statistics': get('/api/newsroom/visit-statistics'),
  'a counter in a field': post(`/api/stories/${story}/view`),
});

module.exports = { requestsFor, HEALTH };
