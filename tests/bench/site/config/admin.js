module.exports = require('../../../site/config/admin');
