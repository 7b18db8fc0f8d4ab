'use strict';

const { p, h2, list, photo } = require('../markup');

module.exports = ({ date }) => ({
  category: 'notices',
  tags: ['online-services'],
  daysAgo: 41,
  cover: 'one-stop',
  byline: 'Văn phòng UBND xã',
  vi: {
    title: 'Thông báo giờ làm việc mới của Bộ phận Một cửa và lịch tiếp công dân',
    lead: 'Bộ phận Một cửa làm việc thêm sáng thứ Bảy; Chủ tịch Ủy ban nhân dân xã tiếp công dân vào sáng thứ Năm hằng tuần.',
    body: [
      p(
        `Kể từ ngày ${date.vi(38)}, Ủy ban nhân dân xã Suối Mây điều chỉnh giờ làm việc của Bộ phận Tiếp nhận và Trả kết quả (Bộ phận Một cửa) để thuận tiện cho nhân dân, nhất là bà con ở các thôn xa.`
      ),
      h2('Giờ làm việc'),
      list([
        '**Thứ Hai đến thứ Sáu:** sáng 7 giờ 30 – 11 giờ 30, chiều 13 giờ 30 – 17 giờ;',
        '**Thứ Bảy:** sáng 7 giờ 30 – 11 giờ 30;',
        '**Ngày chợ phiên:** mở cửa sớm từ 7 giờ.',
      ]),
      photo('one-stop', {
        caption: 'Bộ phận Một cửa bố trí năm quầy, có quầy ưu tiên cho người cao tuổi',
        alternativeText:
          'Phòng làm việc với quầy gỗ dài, màn hình máy tính và chậu cây nhỏ trên quầy, người dân ngồi ghế chờ phía trước.',
        credit: 'Văn phòng UBND xã',
      }),
      h2('Tiếp công dân'),
      p(
        'Chủ tịch Ủy ban nhân dân xã tiếp công dân định kỳ vào **sáng thứ Năm hằng tuần**, từ 8 giờ, tại Phòng Tiếp công dân. Người dân đến từ 7 giờ 30 để lấy số thứ tự; mang theo giấy tờ tùy thân và tài liệu liên quan nếu có.'
      ),
      photo('hall-aisle', {
        caption: 'Hội nghị đối thoại giữa lãnh đạo xã và nhân dân được tổ chức mỗi quý một lần',
        alternativeText:
          'Nhìn qua vai những người ngồi dự, trên sân khấu bốn người ngồi sau bàn phủ khăn đỏ, bên phải là cửa sổ sáng.',
        credit: 'Hạ Vy',
      }),
      p(
        'Hồ sơ có thể nộp trước tại [cổng dịch vụ công](https://example.org/dich-vu-cong) để rút ngắn thời gian chờ. Mọi phản ánh về thái độ phục vụ xin gửi vào hòm thư góp ý đặt tại cửa phòng.'
      ),
    ],
  },
});
