/** The newsroom is not named here: Strapi finds an installed plugin by its package. */
module.exports = {
  upload: { config: { security: { allowedTypes: ['image/*'] } } },
  'users-permissions': { config: { jwtSecret: 'second-site-jwt-secret' } },
};
