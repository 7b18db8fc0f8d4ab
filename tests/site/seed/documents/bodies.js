'use strict';

const PROVINCE = { vi: 'Cấp tỉnh', en: 'Province' };
const DISTRICT = { vi: 'Cấp huyện', en: 'District' };
const COMMUNE = { vi: 'Cấp xã', en: 'Commune' };

/**
 * Who issues the documents: a tree, parents before children. The commune of Suối Mây, its district
 * and its province are invented.
 */
module.exports = [
  {
    key: 'province-council',
    code: 'HĐND',
    level: PROVINCE,
    vi: 'Hội đồng nhân dân tỉnh Lam Khê',
    en: 'People’s Council of Lam Khê Province',
  },
  {
    key: 'province',
    code: 'UBND',
    parent: 'province-council',
    level: PROVINCE,
    vi: 'Ủy ban nhân dân tỉnh Lam Khê',
    en: 'People’s Committee of Lam Khê Province',
  },
  {
    key: 'district',
    code: 'UBND',
    parent: 'province',
    level: DISTRICT,
    vi: 'Ủy ban nhân dân huyện Mường Vài',
    en: 'People’s Committee of Mường Vài District',
  },
  {
    key: 'party',
    code: 'ĐU',
    level: COMMUNE,
    vi: 'Đảng ủy xã Suối Mây',
    en: 'Party Committee of Suối Mây Commune',
  },
  {
    key: 'council',
    code: 'HĐND',
    parent: 'province-council',
    level: COMMUNE,
    vi: 'Hội đồng nhân dân xã Suối Mây',
    en: 'People’s Council of Suối Mây Commune',
  },
  {
    key: 'commune',
    code: 'UBND',
    parent: 'council',
    level: COMMUNE,
    vi: 'Ủy ban nhân dân xã Suối Mây',
    en: 'People’s Committee of Suối Mây Commune',
  },
  {
    key: 'office',
    code: 'VP',
    parent: 'commune',
    level: COMMUNE,
    vi: 'Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã Suối Mây',
    en: 'Office of the People’s Council and People’s Committee of Suối Mây',
  },
  {
    key: 'civil-defence',
    code: 'BCHPTDS',
    parent: 'commune',
    level: COMMUNE,
    vi: 'Ban Chỉ huy Phòng thủ dân sự xã Suối Mây',
    en: 'Civil Defence Command of Suối Mây',
  },
];
