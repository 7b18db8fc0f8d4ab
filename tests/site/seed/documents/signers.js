'use strict';

const CHIEF_OF_OFFICE = { name: 'Thu Khê Mây', vi: 'Chánh Văn phòng', en: 'Chief of Office' };

/**
 * Who signs: invented names, the positions by which readers know them, and what stands above the
 * signature.
 */
module.exports = {
  provinceCouncil: {
    name: 'Thanh Nguyên Khê',
    vi: 'Chủ tịch Hội đồng nhân dân',
    en: 'Chair of the People’s Council',
    above: ['Chủ tịch'],
  },
  province: {
    name: 'Vân Sơn Lĩnh',
    vi: 'Phó Chủ tịch',
    en: 'Vice Chair',
    above: ['TM. Ủy ban nhân dân', 'KT. Chủ tịch', 'Phó Chủ tịch'],
  },
  district: {
    name: 'Đông Khê Thạch',
    vi: 'Chủ tịch',
    en: 'Chair',
    above: ['TM. Ủy ban nhân dân', 'Chủ tịch'],
  },
  party: {
    name: 'Trường Lâm Viễn',
    vi: 'Bí thư',
    en: 'Secretary',
    above: ['T/M Đảng ủy', 'Bí thư'],
  },
  council: {
    name: 'Mai Nguyên Hạ',
    vi: 'Chủ tịch Hội đồng nhân dân',
    en: 'Chair of the People’s Council',
    above: ['Chủ tịch'],
  },
  chair: {
    name: 'Sơn Khê Vũ',
    vi: 'Chủ tịch',
    en: 'Chair',
    above: ['TM. Ủy ban nhân dân', 'Chủ tịch'],
  },
  vice: {
    name: 'Hạ Lâm Thư',
    vi: 'Phó Chủ tịch',
    en: 'Vice Chair',
    above: ['TM. Ủy ban nhân dân', 'KT. Chủ tịch', 'Phó Chủ tịch'],
  },
  office: { ...CHIEF_OF_OFFICE, above: ['Chánh Văn phòng'] },
  officeForChair: { ...CHIEF_OF_OFFICE, above: ['TL. Chủ tịch', 'Chánh Văn phòng'] },
  defence: {
    name: 'Hạ Lâm Thư',
    vi: 'Trưởng ban',
    en: 'Head of the Command',
    above: ['Trưởng ban'],
  },
};
