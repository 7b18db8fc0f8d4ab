// Read by `strapi build`. Strapi's panel speaks English only until a site names other languages.
export default {
  config: { locales: ['vi'] },
  bootstrap() {},
};
