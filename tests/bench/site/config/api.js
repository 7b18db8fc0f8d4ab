module.exports = require('../../../site/config/api');
