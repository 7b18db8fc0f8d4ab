module.exports = require('../../../site/config/server');
