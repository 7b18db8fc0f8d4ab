'use strict';

const { p, h2, list, photo } = require('../markup');

module.exports = ({ date }) => ({
  category: 'health',
  tags: ['women'],
  daysAgo: 8,
  eventDaysAgo: 9,
  cover: 'health-station',
  byline: 'Thu Sương',
  source: 'Trạm Y tế xã Suối Mây',
  sourceUrl: 'https://example.org/tram-y-te-suoi-may',
  vi: {
    title: 'Hơn 400 người cao tuổi và trẻ em được khám sức khỏe miễn phí',
    lead: 'Hai ngày liền, Trạm Y tế xã mở cửa từ sáu giờ rưỡi sáng để bà con các thôn xa kịp về trong ngày.',
    body: [
      p(
        `Trong hai ngày ${date.vi(10)} và ${date.vi(9)}, Trạm Y tế xã Suối Mây phối hợp với đoàn bác sĩ tình nguyện tổ chức khám sức khỏe, tư vấn dinh dưỡng và tiêm chủng bổ sung. Có 236 người cao tuổi và 178 trẻ em dưới sáu tuổi đến khám.`
      ),
      photo('health-station', {
        caption: 'Bà con chờ đến lượt dưới hiên Trạm Y tế xã',
        alternativeText:
          'Dãy nhà một tầng mái xanh, người dân ngồi trên ghế gỗ dọc hiên, một nhân viên y tế áo trắng nói chuyện với người mẹ dắt con nhỏ.',
        credit: 'Thu Sương',
      }),
      p(
        'Mỗi người được đo huyết áp, thử đường huyết, khám mắt và khám tổng quát. Những trường hợp cần theo dõi thêm được lập sổ và hẹn ngày tái khám tại trạm; 11 người được giới thiệu lên tuyến trên.'
      ),
      photo('health-room', {
        caption: 'Phòng tiêm chủng chia hai bàn để trẻ nhỏ không phải chờ lâu',
        alternativeText:
          'Trong phòng khám tường trắng xanh, hai nhân viên áo trắng ngồi bàn, một người đứng cạnh, phía ngoài là các hàng ghế có người ngồi chờ.',
        credit: 'Thu Sương',
      }),
      h2('Bữa ăn cho trẻ dưới hai tuổi'),
      p(
        'Tại sân trạm, Hội Phụ nữ xã nấu thử ba món cháo từ nguyên liệu sẵn có trong vườn nhà. Các bà mẹ được phát sổ theo dõi cân nặng và hướng dẫn nhận biết những dấu hiệu **cần đưa trẻ đến trạm ngay**:'
      ),
      list([
        'sốt cao trên 38,5 °C không hạ sau hai giờ;',
        'bỏ bú, nôn nhiều, tiêu chảy ra máu;',
        'thở nhanh, rút lõm lồng ngực, li bì khó đánh thức.',
      ]),
      p(
        'Trạm Y tế trực 24/24 giờ. Lịch tiêm chủng thường xuyên vào ngày **mồng 5 và 20 hằng tháng** tại trạm, riêng thôn Khau Lư và Pờ Ngài tiêm tại điểm trường.'
      ),
    ],
  },
});
