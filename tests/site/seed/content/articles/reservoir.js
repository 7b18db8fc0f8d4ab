'use strict';

const { p, h2, list, photo } = require('../markup');

module.exports = ({ date }) => ({
  category: 'economy',
  tags: ['cooperative', 'rain'],
  daysAgo: 53,
  eventDaysAgo: 54,
  cover: 'reservoir',
  byline: 'Song Hà',
  source: 'Hợp tác xã dịch vụ thủy nông Suối Mây',
  sourceUrl: 'https://example.org/thuy-nong-suoi-may',
  vi: {
    title: 'Mở cống hồ Nà Pát, cấp nước cho 210 héc-ta lúa',
    lead: 'Lịch lấy nước năm nay chia theo ngày chẵn, ngày lẻ để các thửa cuối kênh không còn cảnh chờ nước thâu đêm.',
    body: [
      p(
        `Sáng ${date.vi(54)}, Hợp tác xã dịch vụ thủy nông mở cống lấy nước hồ Nà Pát phục vụ sản xuất. Mực nước hồ đạt 91% dung tích thiết kế, cao hơn cùng kỳ năm trước 12%.`
      ),
      photo('reservoir', {
        caption: 'Hồ Nà Pát trước giờ mở cống',
        alternativeText:
          'Mặt nước rộng phẳng lặng giữa hai vách núi, bóng núi in xuống hồ, bờ trái có hàng cây thấp.',
        credit: 'Song Hà',
      }),
      h2('Lịch lấy nước'),
      list([
        'ngày chẵn: kênh Đông, các thôn Nà Pát, Huổi Sen;',
        'ngày lẻ: kênh Tây, các thôn Thẩm Vài, Pờ Ngài;',
        'Chủ nhật: đóng cống, nạo vét và kiểm tra kênh.',
      ]),
      photo('river-evening', {
        caption: 'Đoạn suối Mây dưới hồ, nơi thuyền của tổ thủy nông đi kiểm tra bờ',
        alternativeText:
          'Chiều xuống trên khúc sông rộng, một người đội nón chèo thuyền nhỏ, hàng cây bên bờ và núi mờ phía xa.',
        credit: 'Hạ Vy',
      }),
      p(
        'Trước khi mở cống, bà con đã nạo vét **4,7 km** kênh nhánh. Tổ thủy nông đề nghị các hộ không tự ý đắp chặn dòng; ai cần thêm nước báo trước một ngày để điều tiết.'
      ),
      p('Thủy lợi phí vẫn được miễn đối với đất trồng lúa theo quy định hiện hành.'),
    ],
  },
});
