module.exports = {
  auth: { secret: 'second-site-admin-secret' },
  apiToken: { salt: 'second-site-token-salt' },
  transfer: { token: { salt: 'second-site-transfer-salt' } },
  secrets: { encryptionKey: 'second-site-encryption-key-32-ch' },
};
