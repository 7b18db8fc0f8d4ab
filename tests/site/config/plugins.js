const path = require('path');

/** The packed plugin is found by its name; here its folder has to be named, and absolutely. */
const pluginFolder = path.resolve(__dirname, '../../..');

module.exports = ({ env }) => ({
  newsroom: {
    enabled: env.bool('NEWSROOM_ENABLED', true),
    resolve: pluginFolder,
    config: {
      ...(env('NEWSROOM_HIT_RATE') && { hitRate: env.float('NEWSROOM_HIT_RATE') }),
      ...env.json('NEWSROOM_CONFIG', {}),
    },
  },
  'users-permissions': {
    enabled: env.bool('USERS_PERMISSIONS_ENABLED', true),
    config: { jwtSecret: env('JWT_SECRET', 'demo-jwt-secret') },
  },
  graphql: {
    enabled: env.bool('GRAPHQL_ENABLED', true),
    config: { landingPage: false, depthLimit: 12, defaultLimit: 25, maxLimit: 100 },
  },
});
