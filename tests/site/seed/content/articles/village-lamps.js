'use strict';

const { p, h2, quote, photo } = require('../markup');

module.exports = ({ date }) => ({
  category: 'new-rural',
  tags: ['roads', 'youth'],
  daysAgo: 46,
  eventDaysAgo: 47,
  cover: 'village-lamps',
  byline: 'Bảo Lâm',
  vi: {
    title: '180 ngọn đèn năng lượng mặt trời thắp sáng đường thôn',
    lead: 'Lớp học xóa mù chữ buổi tối đông thêm mười hai người, chỉ vì đường về nhà đã sáng.',
    body: [
      p(
        `Đoàn Thanh niên xã vừa hoàn thành công trình *Thắp sáng đường quê* tại ba thôn Nà Pát, Huổi Sen và Thẩm Vài. **180 cột đèn** dùng pin năng lượng mặt trời được lắp dọc 6,4 km đường trục, thắp thử lần đầu tối ${date.vi(47)}.`
      ),
      photo('village-lamps', {
        caption: 'Đường trục thôn Nà Pát trong đêm thắp thử',
        alternativeText:
          'Con đường làng lúc chạng vạng với các cột đèn sáng hai bên, hai người đi bộ đội nón, nhà cửa hắt ánh đèn vàng, núi xanh thẫm phía xa.',
        credit: 'Bảo Lâm',
      }),
      p(
        'Mỗi bộ đèn giá 1,35 triệu đồng, tự bật khi trời tối và sáng được mười giờ sau một ngày nắng. Kinh phí do các nhà hảo tâm ủng hộ một nửa, nửa còn lại do đoàn viên gây quỹ từ thu gom giấy vụn, vỏ lon.'
      ),
      quote(
        'Trước kia học xong tôi phải soi đèn pin dắt xe. Bây giờ mấy chị em cùng đi bộ, vừa đi vừa đánh vần biển số nhà.'
      ),
      h2('Ban ngày vẫn là đường hoa'),
      p(
        'Chân cột đèn được các chi hội phụ nữ trồng hoa mười giờ, cúc và ngọc thảo. Mỗi hộ nhận chăm đoạn trước cửa nhà mình.'
      ),
      photo('village-road', {
        caption: 'Cũng con đường ấy vào buổi sáng, khi hoa vừa tưới',
        alternativeText:
          'Buổi sáng nắng nhẹ trên đường bê tông, bồn hoa xanh hai bên, hàng hiên nhà mái ngói và cây lớn đổ bóng.',
        credit: 'Bảo Lâm',
      }),
      p(
        'Tổ bảo trì gồm năm đoàn viên lau tấm pin mỗi tháng một lần. Bà con thấy đèn hỏng có thể báo theo số ghi trên cột, đèn được thay trong vòng ba ngày.'
      ),
    ],
  },
});
