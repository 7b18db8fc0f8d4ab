'use strict';

module.exports = {
  routes: [
    {
      method: 'POST',
      path: '/stories/:documentId/view',
      handler: 'story.view',
      config: { auth: false },
    },
  ],
};
