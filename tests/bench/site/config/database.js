module.exports = require('../../../site/config/database');
