module.exports = require('../../../site/config/plugins');
