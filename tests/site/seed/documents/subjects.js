'use strict';

/** What the documents deal with: a tree, parents before children. */
module.exports = [
  { key: 'administration', vi: 'Tổ chức – Hành chính', en: 'Administration' },
  {
    key: 'procedures',
    parent: 'administration',
    vi: 'Cải cách hành chính',
    en: 'Administrative reform',
  },
  { key: 'citizens', parent: 'administration', vi: 'Tiếp công dân', en: 'Reception of citizens' },
  { key: 'budget', vi: 'Tài chính – Ngân sách', en: 'Finance and budget' },
  { key: 'farming', vi: 'Nông nghiệp – Nông thôn', en: 'Farming and rural areas' },
  { key: 'water', parent: 'farming', vi: 'Thủy lợi', en: 'Irrigation' },
  { key: 'forest', parent: 'farming', vi: 'Lâm nghiệp', en: 'Forestry' },
  { key: 'tourism', vi: 'Du lịch cộng đồng', en: 'Community tourism' },
  { key: 'society', vi: 'Văn hóa – Xã hội', en: 'Culture and society' },
  { key: 'health', parent: 'society', vi: 'Y tế', en: 'Health' },
  { key: 'education', parent: 'society', vi: 'Giáo dục', en: 'Education' },
  { key: 'disasters', vi: 'Phòng, chống thiên tai', en: 'Disaster prevention' },
];
