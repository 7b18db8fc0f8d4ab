const path = require('path');

const DEFAULT_PORTS = { postgres: 5432, mysql: 3306 };

module.exports = ({ env }) => {
  const client = env('DATABASE_CLIENT', 'sqlite');

  if (client === 'sqlite') {
    return {
      connection: {
        client,
        connection: {
          filename: path.resolve(env('DATABASE_FILENAME', path.join('.tmp', 'data.db'))),
        },
        useNullAsDefault: true,
        pool: {
          afterCreate(connection, done) {
            connection.pragma(`journal_mode = ${env('SQLITE_JOURNAL_MODE', 'delete')}`);
            done(null, connection);
          },
        },
      },
    };
  }

  return {
    connection: {
      client,
      connection: {
        host: env('DATABASE_HOST', '127.0.0.1'),
        port: env.int('DATABASE_PORT', DEFAULT_PORTS[client]),
        database: env('DATABASE_NAME', 'newsroom'),
        user: env('DATABASE_USERNAME', 'newsroom'),
        password: env('DATABASE_PASSWORD', ''),
      },
      pool: { min: 0, max: 10 },
    },
  };
};
