'use strict';

const { p, h2, list, photo } = require('../markup');

module.exports = ({ date }) => ({
  category: 'environment',
  tags: ['forest', 'youth', 'women'],
  daysAgo: 19,
  eventDaysAgo: 20,
  cover: 'tree-planting',
  byline: 'Song Hà',
  vi: {
    title: 'Ra quân trồng 12.000 cây bản địa trên đồi Thẩm Vài',
    lead: 'Lát hoa, giổi xanh và sấu được chọn thay cho keo, với mong muốn mười năm nữa nguồn nước đầu nguồn suối Mây sẽ đầy hơn.',
    body: [
      p(
        `Sáng ${date.vi(20)}, hơn 250 đoàn viên, hội viên, cán bộ và nhân dân thôn Thẩm Vài tham gia lễ ra quân trồng cây gây rừng. Trong buổi sáng, **2.600 cây** đã được trồng trên diện tích ba héc-ta; số còn lại do các hộ nhận khoán hoàn thành trong tháng.`
      ),
      photo('tree-planting', {
        caption: 'Bà con thôn Thẩm Vài xuống giống trên đồi trọc đầu nguồn',
        alternativeText:
          'Trên sườn đồi đất nâu lẫn cỏ, nhiều người đội nón lá cúi trồng cây non, phía xa là hàng cây cổ thụ trong sương.',
        credit: 'Song Hà',
      }),
      h2('Vì sao là cây bản địa?'),
      p(
        'Theo Hạt Kiểm lâm khu vực, cây bản địa lớn chậm nhưng rễ ăn sâu, giữ đất và giữ nước tốt. Đồi Thẩm Vài nằm ngay trên nguồn nước sinh hoạt của ba thôn; hai mùa khô vừa qua, mực nước tại đập dâng đều xuống thấp.'
      ),
      photo('nursery', {
        caption: 'Vườn ươm của Hội Phụ nữ xã cung cấp hai phần ba số cây giống',
        alternativeText:
          'Luống cây con trong bầu ni lông đen xếp dày, lá non xanh sáng, phía sau hai người đội nón đang cúi chăm cây.',
        credit: 'Thu Sương',
      }),
      p('Để cây sống được qua mùa khô đầu tiên, các hộ nhận khoán cam kết:'),
      list([
        'phát cỏ quanh gốc ba lần một năm, không dùng thuốc diệt cỏ;',
        'rào chắn gia súc trong 24 tháng đầu;',
        'trồng dặm ngay trong vụ nếu tỷ lệ chết quá 10%.',
      ]),
      p(
        'Mỗi héc-ta được hỗ trợ tám triệu đồng, chi trả làm ba đợt sau khi nghiệm thu. Danh sách hộ và sơ đồ lô rừng được niêm yết tại nhà văn hóa thôn.'
      ),
      photo('ridges-blue', {
        caption: 'Rừng già phía sau Thẩm Vài, nơi lấy hạt giống lát hoa và giổi xanh',
        alternativeText:
          'Các sườn núi rậm rừng xanh thẫm nối nhau, trời xanh có vài dải mây trắng.',
        credit: 'Song Hà',
      }),
    ],
  },
});
