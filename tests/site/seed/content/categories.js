'use strict';

/** The sections of the portal: a tree, in the order of its menu. Parents come before children. */
module.exports = [
  {
    key: 'news',
    vi: ['Tin tức – Sự kiện', 'Hoạt động của xã Suối Mây và các thôn, cơ quan trên địa bàn.'],
    en: ['News and events', 'What the commune of Suối Mây, its villages and offices are doing.'],
  },
  {
    key: 'new-rural',
    parent: 'news',
    vi: ['Nông thôn mới', 'Xây dựng nông thôn mới, hạ tầng và cảnh quan các thôn.'],
    en: ['New rural development', 'Roads, bridges and the look of the villages.'],
  },
  {
    key: 'digital',
    parent: 'news',
    vi: ['Chuyển đổi số', 'Dịch vụ công trực tuyến và kỹ năng số cho người dân.'],
    en: ['Digital services', 'Public services online, and the skills to use them.'],
  },
  {
    key: 'economy',
    parent: 'news',
    vi: ['Kinh tế – Nông nghiệp', 'Sản xuất, hợp tác xã, sản phẩm địa phương.'],
    en: ['Economy and farming', 'Fields, cooperatives and local products.'],
  },
  {
    key: 'environment',
    parent: 'news',
    vi: ['Môi trường – Phòng, chống thiên tai', 'Rừng, nguồn nước và an toàn mùa mưa lũ.'],
    en: ['Environment and disaster prevention', 'Forests, water and safety in the rainy season.'],
  },
  {
    key: 'society',
    vi: ['Văn hóa – Xã hội', 'Đời sống văn hóa, giáo dục, y tế và thể thao.'],
    en: ['Culture and society', 'Culture, education, health and sports.'],
  },
  {
    key: 'education',
    parent: 'society',
    vi: ['Giáo dục', 'Trường, lớp và phong trào học tập.'],
    en: ['Education', 'Schools and learning.'],
  },
  {
    key: 'health',
    parent: 'society',
    vi: ['Y tế', 'Chăm sóc sức khỏe ban đầu, tiêm chủng, dinh dưỡng.'],
    en: ['Health', 'Primary health care, vaccination, nutrition.'],
  },
  {
    key: 'culture',
    parent: 'society',
    vi: ['Văn hóa – Thể thao', 'Lễ hội, nghề truyền thống và phong trào thể thao.'],
    en: ['Culture and sports', 'Festivals, traditional crafts and sports.'],
  },
  {
    key: 'notices',
    vi: ['Thông báo', 'Thông báo của Ủy ban nhân dân xã và các cơ quan.'],
    en: ['Notices', 'Notices of the People’s Committee and other offices.'],
  },
];
