'use strict';

const { p, h2, list, quote, photo } = require('../markup');

module.exports = ({ date }) => ({
  category: 'new-rural',
  tags: ['roads', 'cooperative'],
  daysAgo: 4,
  eventDaysAgo: 5,
  featured: true,
  cover: 'hall-back',
  byline: 'Hạ Vy',
  related: ['tea-cooperative', 'village-lamps'],
  vi: {
    title: 'Suối Mây sơ kết công tác xây dựng nông thôn mới, bàn nhiệm vụ quý tới',
    lead: 'Mười bảy trên mười chín tiêu chí đã đạt; hai tiêu chí còn lại về thu nhập và môi trường được các đại biểu dành nhiều thời gian thảo luận.',
    body: [
      p(
        `Ngày ${date.vi(5)}, tại hội trường trung tâm, Ban Chỉ đạo các chương trình mục tiêu quốc gia xã Suối Mây tổ chức hội nghị sơ kết công tác xây dựng nông thôn mới và triển khai nhiệm vụ trọng tâm quý tới. Hơn 90 đại biểu là lãnh đạo các ban, ngành, đoàn thể, bí thư chi bộ và trưởng thôn của bảy thôn dự hội nghị.`
      ),
      photo('hall-back', {
        caption: 'Quang cảnh hội nghị sơ kết tại hội trường trung tâm xã',
        alternativeText:
          'Hội trường kín người ngồi quay lưng lại ống kính, phía trên là sân khấu phông nhung đỏ với bục phát biểu và bàn chủ tọa.',
        credit: 'Hạ Vy',
      }),
      p(
        'Theo báo cáo, đến nay xã đạt **17/19 tiêu chí**. Trong quý, toàn xã đã bê tông hóa 3,2 km đường trục thôn, sửa chữa 14 công trình vệ sinh, vận động 62 hộ di dời chuồng trại ra xa nhà ở. Thu nhập bình quân đầu người ước đạt 41,5 triệu đồng một năm.'
      ),
      h2('Nhìn thẳng vào việc còn chậm'),
      p(
        'Nhiều ý kiến tại hội nghị cho rằng tỷ lệ hộ được thu gom rác thải mới đạt 58%, thấp hơn kế hoạch; hai thôn Khau Lư và Pờ Ngài đường dốc, xe thu gom chưa vào được. Một số hộ vẫn chăn thả gia súc tự do trên các tuyến đường hoa.'
      ),
      photo('hall-side', {
        caption: 'Đại biểu các thôn theo dõi báo cáo kết quả từng tiêu chí',
        alternativeText:
          'Nhìn chếch từ cuối hội trường: nhiều dãy đại biểu ngồi trên ghế gỗ, trên sân khấu một người đang phát biểu sau bục hoa.',
        credit: 'Hạ Vy',
      }),
      quote(
        'Tiêu chí đạt rồi mà không giữ thì năm sau lại thành tiêu chí yếu. Giữ được mới là của mình.'
      ),
      p(
        'Phát biểu trên của Bí thư Chi bộ thôn Nà Pát được hội nghị tán thành. Thôn Nà Pát cũng là nơi duy trì đều đặn buổi tổng vệ sinh sáng thứ Bảy trong hai năm liền.'
      ),
      h2('Nhiệm vụ trọng tâm quý tới'),
      list([
        'hoàn thành **1,8 km** đường nội thôn Pờ Ngài để xe thu gom rác vào tận nơi;',
        'mỗi thôn xây dựng ít nhất một tuyến đường kiểu mẫu *sáng – xanh – sạch – đẹp*;',
        'hỗ trợ hợp tác xã chè Khau Lư mở rộng 12 ha vùng nguyên liệu;',
        'rà soát thu nhập hộ theo từng tháng, kịp thời giúp các hộ có nguy cơ tái nghèo.',
      ]),
      photo('village-meeting', {
        caption: 'Ngay sau hội nghị, thôn Nà Pát họp bàn phần việc của thôn',
        alternativeText:
          'Người dân ngồi hai bên dãy bàn dài trong nhà văn hóa thôn, trên bàn có ấm chén và giấy tờ, một người đứng nói ở đầu bàn.',
        credit: 'Song Hà',
      }),
      p(
        'Kết luận hội nghị, Chủ tịch Ủy ban nhân dân xã yêu cầu các ban, ngành phụ trách tiêu chí bám thôn, bám hộ, báo cáo tiến độ vào ngày 25 hằng tháng; kịp thời tháo gỡ khó khăn ngay từ cơ sở.'
      ),
    ],
  },
  en: {
    title: 'Suối Mây reviews its rural development and sets the tasks for the next quarter',
    lead: 'Seventeen of the nineteen criteria are met. Delegates spent most of their time on the two that are not: income and environment.',
    body: [
      p(
        `On ${date.en(5)} the steering committee for the national target programmes met in the commune’s hall to review the past quarter. More than 90 people took part: heads of departments and associations, Party cell secretaries and the heads of all seven villages.`
      ),
      photo('hall-back', {
        caption: 'The review conference in the commune’s hall',
        alternativeText:
          'A full hall seen from behind the audience; on the stage a lectern and a long table stand before a red velvet curtain.',
        credit: 'Hạ Vy',
      }),
      p(
        'The commune now meets **17 of 19 criteria**. In the quarter it surfaced 3.2 km of village roads, repaired 14 sanitary buildings and persuaded 62 households to move their stables away from the house. Income is estimated at 41.5 million đồng a head.'
      ),
      h2('Facing what is slow'),
      p(
        'Several speakers pointed out that refuse is collected from only 58% of households, less than planned: the roads of Khau Lư and Pờ Ngài are too steep for the lorry. Some households still let their cattle roam along the flower roads.'
      ),
      photo('hall-side', {
        caption: 'Village delegates follow the report, criterion by criterion',
        alternativeText:
          'Rows of delegates on wooden chairs, seen from the side of the hall; on the stage somebody speaks behind a lectern with flowers.',
        credit: 'Hạ Vy',
      }),
      quote(
        'A criterion that we meet and do not keep is next year’s weak point. Only what we keep is ours.'
      ),
      p(
        'These words of the Party cell secretary of Nà Pát met with agreement. His village has held its Saturday morning clean-up for two years without a break.'
      ),
      h2('Tasks for the next quarter'),
      list([
        'to finish **1.8 km** of road within Pờ Ngài, so that refuse can be collected there;',
        'to make one model road in each village: *bright, green, clean, beautiful*;',
        'to help the Khau Lư tea cooperative to plant another 12 hectares;',
        'to review household incomes each month and help early those at risk of poverty.',
      ]),
      photo('village-meeting', {
        caption: 'After the conference, Nà Pát met to discuss its own share',
        alternativeText:
          'People sit on both sides of a long row of tables in a village house, with tea and papers before them; one stands at the end and speaks.',
        credit: 'Song Hà',
      }),
      p(
        'The Chair of the People’s Committee asked all departments to stay close to villages and households, to report on the 25th of each month, and to solve difficulties where they arise.'
      ),
    ],
  },
});
