'use strict';

const { p, h2, list, quote, photo } = require('../markup');

module.exports = () => ({
  category: 'economy',
  tags: ['tourism', 'women', 'craft', 'cooperative'],
  daysAgo: 36,
  cover: 'terrace-green',
  byline: 'Mai An',
  related: ['reservoir', 'harvest'],
  vi: {
    title: 'Nà Pát đón khách: ba năm làm du lịch mà không đánh mất làng',
    lead: 'Từ hai nhà thử nghiệm, nay cả thôn có mười một hộ đón khách ngủ lại. Bài học lớn nhất, theo bà con, là biết nói “thôi, đủ rồi”.',
    body: [
      p(
        'Con đường vào Nà Pát vòng qua bốn khúc cua trước khi thung lũng mở ra. Khách lần đầu đến thường dừng lại ở khúc cua cuối, chỗ bà con đặt sẵn một chiếc ghế gỗ dài.'
      ),
      photo('terrace-green', {
        caption: 'Thung lũng Nà Pát nhìn từ chiếc ghế gỗ ở khúc cua cuối',
        alternativeText:
          'Ruộng bậc thang xanh non xếp lớp ôm các quả đồi, lác đác mái nhà nâu, rừng núi mờ xanh phía sau.',
        credit: 'Mai An',
      }),
      p(
        'Ba năm trước, cả thôn chỉ có hai hộ nhận khách. Chưa ai biết tính giá một bữa cơm, cũng chưa ai dám để người lạ ngủ lại trong gian nhà có bàn thờ.'
      ),
      h2('Bắt đầu từ chiếc chăn'),
      p(
        'Khoản đầu tư đầu tiên không phải là phòng tắm hay biển hiệu, mà là **chăn màn**. Hội Phụ nữ thôn vay vốn mua bốn mươi bộ, giặt chung, phơi chung, cho các hộ thuê lại theo đêm.'
      ),
      p(
        'Cách làm ấy khiến không nhà nào phải bỏ vốn lớn. Nhà có khách thì lấy chăn, nhà không có khách thì nhận phần giặt. Tiền công ghi vào sổ, cuối tháng chia.'
      ),
      photo('village-stilts', {
        caption: 'Nhà sàn được sửa lại nền, mái và lối đi, giữ nguyên gian giữa',
        alternativeText:
          'Hai bên đường làng là nhà sàn cột gỗ và khóm tre, bồn hoa chạy dọc mép đường, người đi bộ đội nón lá.',
        credit: 'Thu Sương',
      }),
      p(
        'Đến năm thứ hai, thôn có bảy hộ tham gia. Cũng năm ấy, bà con gặp chuyện khó đầu tiên: một đoàn khách bốn mươi người muốn thuê cả thôn, đốt lửa trại, mở loa đến khuya.'
      ),
      quote('Hôm ấy họp thôn đến mười giờ đêm. Cuối cùng chúng tôi trả lại tiền cọc.'),
      p(
        'Trưởng thôn kể lại và bảo, từ đó bản quy ước mới ra đời. Quy ước viết trên một tấm gỗ, treo ở nhà văn hóa, ai làm du lịch cũng phải ký.'
      ),
      h2('Quy ước tấm gỗ'),
      list([
        'mỗi đêm cả thôn nhận **không quá 60 khách**;',
        'sau 21 giờ 30 phút không mở loa, không hát to;',
        'món ăn nấu từ rau, gà, cá trong thôn; thiếu mới mua ngoài chợ;',
        'không cho trẻ em nhận tiền của khách, không bán hàng rong;',
        'mỗi khách góp 10.000 đồng vào quỹ mương nước và đường hoa.',
      ]),
      p(
        'Con số 60 không phải tùy tiện. Đó là lượng nước mà bể chung có thể cấp trong mùa khô khi vẫn đủ cho ruộng và cho sinh hoạt của 94 hộ dân.'
      ),
      photo('bridge-hanging', {
        caption: 'Cầu treo dẫn khách sang lối mòn ven suối',
        alternativeText:
          'Cầu treo gỗ bắc qua thung lũng hẹp, hai hàng cáp thép, học sinh đang đi trên cầu, rừng cây ở bờ bên kia.',
        credit: 'Hạ Vy',
      }),
      h2('Khách đến để làm gì?'),
      p(
        'Phần lớn khách ở lại hai đêm. Ban ngày, họ theo chủ nhà ra ruộng, lên nương chè, học gói bánh hoặc ngồi xem dệt vải. Mùa nước đổ có người chỉ ngồi ở hiên cả buổi để chờ mây.'
      ),
      photo('brocade', {
        caption: 'Tấm thổ cẩm khách dệt dở, chủ nhà sẽ dệt nốt và gửi về sau',
        alternativeText:
          'Vải dệt tay gấp nếp, các dải hoa văn hình thoi đỏ trắng xen răng cưa vàng, nhìn rõ từng sợi.',
        credit: 'Mai An',
      }),
      p(
        'Chị em tổ dệt đặt ra một lệ riêng: ai dệt dở thì để lại, chủ nhà dệt nốt và gửi bưu điện. Nhiều khách nói đó là món quà họ nhớ lâu nhất, vì nhận được khi chuyến đi đã qua vài tuần.'
      ),
      h2('Tiền về đâu?'),
      p(
        'Năm vừa rồi, mười một hộ đón 4.180 lượt khách lưu trú, thu **1,46 tỷ đồng**. Trừ chi phí, mỗi hộ lãi từ 45 đến 90 triệu đồng. Quỹ mương nước và đường hoa có 41,8 triệu đồng, đã dùng lát lại 600 mét mương và đặt 24 thùng rác phân loại.'
      ),
      p(
        'Các hộ không đón khách cũng có phần. Sáu hộ chuyên trồng rau, bốn hộ nuôi gà, hai hộ chở khách, một tổ nấu rượu và tổ dệt mười chín người đều có việc quanh năm.'
      ),
      photo('terrace-gold', {
        caption: 'Mùa lúa chín là lúc thôn kín khách, phải đặt chỗ trước hai tháng',
        alternativeText:
          'Ảnh dọc: ruộng bậc thang vàng óng uốn lượn dưới thung lũng, các quả đồi và dãy núi xanh mờ nối nhau phía xa.',
        credit: 'Song Hà',
      }),
      h2('Điều còn trăn trở'),
      p(
        'Không phải việc gì cũng trôi chảy. Rác nhựa theo khách tăng gần gấp đôi vào mùa lúa chín. Hai ngôi nhà mới xây mái tôn đỏ chói làm khác đi dáng thung lũng, và thôn chưa có cách nào buộc chủ nhà sửa lại.'
      ),
      p(
        'Người trẻ trong thôn muốn nâng con số 60 lên 100. Các cụ thì lắc đầu. Cuộc họp gần nhất quyết định giữ nguyên thêm một năm, đồng thời xây bể nước thứ hai rồi mới bàn lại.'
      ),
      p(
        'Ủy ban nhân dân xã đang cùng thôn soạn hướng dẫn về mẫu nhà, màu mái và xử lý nước thải cho các hộ mới. Dự thảo được lấy ý kiến tại [trang góp ý của xã](https://example.org/suoi-may/gop-y) đến hết tháng sau.'
      ),
      p(
        'Chiều xuống, chiếc ghế gỗ ở khúc cua cuối lại có người ngồi. Một cụ ông gùi cỏ đi qua, dừng lại hỏi khách từ đâu tới, rồi chỉ tay xuống thung lũng: *“Nhà tôi mái nâu kia. Tối rảnh thì xuống uống chén nước.”*'
      ),
    ],
  },
});
