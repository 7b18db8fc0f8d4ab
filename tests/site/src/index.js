// Read by Strapi's i18n plugin when it creates the first locale.
process.env.STRAPI_PLUGIN_I18N_INIT_LOCALE_CODE ??= 'vi';

module.exports = {
  register() {},

  async bootstrap({ strapi }) {
    const locales = strapi.plugin('i18n').service('locales');

    if (!(await locales.findByCode('en')))
      await locales.create({ code: 'en', name: 'English (en)' });
  },

  destroy() {},
};
