'use strict';

const { p, h2, list, photo } = require('../markup');

module.exports = ({ date }) => ({
  category: 'culture',
  tags: ['youth', 'school'],
  daysAgo: 31,
  eventDaysAgo: 32,
  cover: 'volleyball',
  byline: 'Minh Khê',
  vi: {
    title: 'Giải thể thao các thôn: Huổi Sen vô địch bóng chuyền, Nà Pát giữ cúp bóng đá',
    lead: 'Mười hai đội, bốn ngày thi đấu và một loạt sút luân lưu kéo dài tới lượt thứ chín.',
    body: [
      p(
        `Giải thể thao truyền thống các thôn xã Suối Mây bế mạc chiều ${date.vi(32)}. Giải năm nay có bảy đội bóng đá nam và năm đội bóng chuyền nam nữ phối hợp, tăng ba đội so với năm trước.`
      ),
      photo('volleyball', {
        caption: 'Pha bóng trên lưới trong trận chung kết Huổi Sen – Khau Lư',
        alternativeText:
          'Trận bóng chuyền trên sân đỏ ngoài trời, hai cầu thủ nhảy lên bên lưới, đội áo vàng gặp đội áo xanh, khán giả ngồi phía sau.',
        credit: 'Minh Khê',
      }),
      p(
        'Ở nội dung bóng chuyền, đội Huổi Sen thắng Khau Lư **3–1** sau gần hai giờ. Trận đấu có lúc phải dừng vì bóng mắc trên cây bàng cạnh sân.'
      ),
      photo('football', {
        caption: 'Nà Pát (áo đỏ) gặp Pờ Ngài trong trận chung kết bóng đá',
        alternativeText:
          'Các cầu thủ đuổi theo bóng trên sân cỏ rộng có vạch vôi, hàng cây lớn và dãy núi phía cuối sân.',
        credit: 'Minh Khê',
      }),
      h2('Kết quả'),
      list([
        '**Bóng đá nam:** Nà Pát nhất, Pờ Ngài nhì, Thẩm Vài ba;',
        '**Bóng chuyền phối hợp:** Huổi Sen nhất, Khau Lư nhì, Nà Pát ba;',
        '**Đội phong cách:** Pờ Ngài, không nhận thẻ nào trong cả giải.',
      ]),
      p(
        'Tổ trọng tài gồm thầy giáo thể dục và các đoàn viên đã qua lớp tập huấn. Đây cũng là năm đầu tiên giải có đội y tế trực tại sân trong mọi trận.'
      ),
      p(
        'Đội tuyển của xã sẽ tập luyện vào chiều thứ Ba và thứ Năm hằng tuần để chuẩn bị cho giải khu vực.'
      ),
    ],
  },
});
