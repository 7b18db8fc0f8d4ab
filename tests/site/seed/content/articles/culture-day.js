'use strict';

const { p, h2, quote, photo } = require('../markup');

module.exports = ({ date }) => ({
  category: 'culture',
  tags: ['craft', 'women', 'tourism'],
  daysAgo: 27,
  eventDaysAgo: 28,
  cover: 'festival',
  byline: 'Thu Sương',
  vi: {
    title: 'Đêm hội văn hóa các dân tộc: bảy thôn, một sân khấu',
    lead: 'Không thuê đoàn chuyên nghiệp, cả mười bốn tiết mục đều do bà con tự dàn dựng và biểu diễn trước gần hai nghìn khán giả.',
    body: [
      p(
        `Tối ${date.vi(28)}, sân trung tâm xã rực ánh đèn. Từ năm giờ chiều, bà con các thôn đã kéo về, người đi bộ, người đi xe máy, mang theo cả ghế nhựa và áo ấm cho con nhỏ.`
      ),
      photo('festival', {
        caption: 'Màn múa mở đầu đêm hội của đội văn nghệ thôn Nà Pát',
        alternativeText:
          'Sân khấu ngoài trời ban đêm với đèn nhiều màu, hàng phụ nữ mặc váy áo thổ cẩm đang múa, khán giả ngồi kín phía dưới.',
        credit: 'Thu Sương',
      }),
      p(
        'Đêm hội có ba phần: trình diễn trang phục, dân ca dân vũ và trích đoạn nghi lễ mừng lúa mới. Phần được chờ đợi nhất là màn xòe chung, khi người trên sân khấu và người dưới sân nắm tay nhau thành ba vòng tròn.'
      ),
      quote('Ngày thường ai cũng bận. Có đêm hội, bọn trẻ mới chịu học hát với bà.'),
      h2('Gian hàng bên lề'),
      p(
        'Bên lề sân khấu, bảy gian hàng giới thiệu sản phẩm của các thôn. Gian của tổ dệt Pờ Ngài bán hết 46 tấm thổ cẩm chỉ trong hai giờ.'
      ),
      photo('brocade', {
        caption: 'Tổ dệt Pờ Ngài mang đến đêm hội những mẫu hoa văn cũ được phục dựng',
        alternativeText:
          'Nhiều tấm vải thổ cẩm nếp gấp mềm, dải hoa văn răng cưa vàng và hình thoi đỏ trắng nổi trên nền xanh đen.',
        credit: 'Hạ Vy',
      }),
      photo('tea-drying', {
        caption: 'Khách được xem và thử đảo chè trên nong tại gian hàng Khau Lư',
        alternativeText:
          'Sân phơi xếp kín nong tre đựng lá chè đang héo, phía sau hai người đội nón lá đứng giữa các hàng nong.',
        credit: 'Song Hà',
      }),
      p(
        'Ban Tổ chức trao giải A cho đội Nà Pát, giải B cho đội Huổi Sen và Khau Lư. Toàn bộ tiền bán vé xe và gian hàng, **32,4 triệu đồng**, được chuyển vào quỹ khuyến học của xã.'
      ),
    ],
  },
});
