'use strict';

/** Topics that run across the sections. */
module.exports = [
  { key: 'roads', vi: 'Giao thông nông thôn', en: 'Rural roads' },
  { key: 'online-services', vi: 'Dịch vụ công trực tuyến', en: 'Online public services' },
  { key: 'forest', vi: 'Trồng và bảo vệ rừng', en: 'Forests' },
  { key: 'tourism', vi: 'Du lịch cộng đồng', en: 'Community tourism' },
  { key: 'youth', vi: 'Đoàn Thanh niên', en: 'Youth' },
  { key: 'women', vi: 'Hội Phụ nữ', en: 'Women' },
  { key: 'cooperative', vi: 'Hợp tác xã', en: 'Cooperatives' },
  { key: 'rain', vi: 'Mùa mưa lũ', en: 'Rainy season' },
  { key: 'school', vi: 'Trường học', en: 'Schools' },
  { key: 'craft', vi: 'Nghề truyền thống', en: 'Traditional crafts' },
];
