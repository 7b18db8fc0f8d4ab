'use strict';

const { p, h2, list, photo } = require('../markup');

/** Left as a draft on purpose: its second photo still lacks an alternative text. */
module.exports = ({ date }) => ({
  draft: true,
  category: 'culture',
  tags: ['youth', 'tourism'],
  eventDaysAgo: -24,
  cover: 'ridges-blue',
  byline: 'Minh Khê',
  vi: {
    title: 'Mở đăng ký giải chạy “Lên đỉnh Suối Mây” lần thứ hai',
    lead: 'Ba cự ly, một cung đường mới qua rừng chè, và suất ưu tiên dành cho người dân trong xã.',
    body: [
      p(
        `Giải chạy dự kiến diễn ra ngày ${date.vi(-24)}, xuất phát và về đích tại sân trung tâm xã. Ban Tổ chức nhận đăng ký trực tuyến từ nay đến khi đủ 600 người.`
      ),
      photo('ridges-blue', {
        caption: 'Cự ly 21 km vượt qua dãy núi phía tây xã',
        alternativeText: 'Những sườn núi phủ rừng xanh đậm chồng lên nhau dưới nền trời trong.',
        credit: 'Song Hà',
      }),
      h2('Ba cự ly'),
      list([
        '5 km: vòng quanh hồ Nà Pát;',
        '10 km: qua đồi chè Khau Lư;',
        '21 km: lên đỉnh và về bằng lối mòn ven suối.',
      ]),
      photo('village-road', {
        caption: 'Năm cây số đầu chạy trên đường bê tông liên thôn',
        alternativeText: '',
        credit: 'Bảo Lâm',
      }),
      p('Chi tiết lệ phí, bản đồ và quy định an toàn: *đang chờ Ban Tổ chức xác nhận*.'),
    ],
  },
});
