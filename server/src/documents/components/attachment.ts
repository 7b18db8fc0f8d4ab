/** A file of a document, in the document's order. */
export const ATTACHMENT_ROLES = ['original', 'appendix', 'reading-version'] as const;

export type AttachmentRole = (typeof ATTACHMENT_ROLES)[number];

export const attachment = {
  collectionName: 'newsroom_attachments',
  info: { displayName: 'Attachment', icon: 'attachment' },
  options: {},
  attributes: {
    file: { type: 'media', multiple: false, required: true, allowedTypes: ['files', 'images'] },
    title: { type: 'string', maxLength: 500, column: { args: [500] } },
    language: { type: 'string', maxLength: 35 },
    role: { type: 'enumeration', enum: [...ATTACHMENT_ROLES], default: 'original' },
  },
};
