module.exports = ({ env }) => ({
  host: env('HOST', '127.0.0.1'),
  port: env.int('PORT', 1337),
  proxy: { koa: env.bool('IS_PROXIED', false) },
  dirs: { public: env('PUBLIC_DIR', './public') },
  app: { keys: env.array('APP_KEYS', ['demo-key-one', 'demo-key-two']) },
  logger: { updates: { enabled: false }, startup: { enabled: false } },
});
