module.exports = require('../../../site/config/middlewares');
