'use strict';

const { p, h2, list, photo } = require('../markup');

module.exports = ({ date }) => ({
  category: 'environment',
  tags: ['rain'],
  daysAgo: 23,
  cover: 'storm-valley',
  byline: 'Mai An',
  source: 'Ban Chỉ huy Phòng thủ dân sự xã Suối Mây',
  sourceUrl: 'https://example.org/suoi-may/phong-thu-dan-su',
  vi: {
    title: 'Chủ động ứng phó mưa lớn, lũ quét và sạt lở đất',
    lead: 'Bốn điểm có nguy cơ cao đã được cắm biển cảnh báo; 31 hộ ở chân dốc Pờ Ngài sẵn sàng di chuyển trước khi trời tối nếu mưa vượt 100 mi-li-mét.',
    body: [
      p(
        `Theo bản tin dự báo ngày ${date.vi(23)}, từ nay đến cuối tuần khu vực có mưa vừa, có nơi mưa rất to. Ban Chỉ huy Phòng thủ dân sự xã đề nghị các thôn, trường học và hộ dân thực hiện nghiêm các nội dung dưới đây.`
      ),
      photo('storm-valley', {
        caption: 'Mây thấp trên thung lũng Pờ Ngài chiều nay',
        alternativeText:
          'Bầu trời phủ kín mây xám đen, màn mưa mờ che các sườn núi xanh xám trong thung lũng.',
        credit: 'Mai An',
      }),
      h2('Đối với các hộ dân'),
      list([
        '**Không** vớt củi, bắt cá, đi qua ngầm tràn khi nước đục hoặc chảy xiết;',
        'chằng néo mái nhà, khơi rãnh thoát nước sau nhà, dọn vật dễ trôi;',
        'chuẩn bị túi đồ gồm đèn pin, áo mưa, thuốc, giấy tờ trong túi kín nước;',
        'rời nhà ngay khi thấy nước suối đổi màu, nghe tiếng động lạ từ phía núi hoặc thấy vết nứt mới.',
      ]),
      photo('reservoir', {
        caption: 'Hồ Nà Pát được hạ mực nước trước đợt mưa',
        alternativeText:
          'Mặt hồ phẳng in bóng hai dãy núi đá mờ sương, bờ trái là bãi cỏ và hàng cây.',
        credit: 'Song Hà',
      }),
      h2('Đối với các thôn'),
      p(
        'Trưởng thôn kiểm tra loa truyền thanh, phân công người trực tại ngầm Huổi Sen và cầu treo; báo cáo về xã lúc **6 giờ, 12 giờ và 18 giờ** hằng ngày. Nhà văn hóa bốn thôn mở cửa làm nơi tạm trú, có sẵn nước uống, mì và chăn.'
      ),
      p(
        'Số điện thoại trực ban 24/24 giờ được dán tại cửa nhà văn hóa và đăng trên [trang của Ban Chỉ huy](https://example.org/suoi-may/phong-thu-dan-su).'
      ),
    ],
  },
});
