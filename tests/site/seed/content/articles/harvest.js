'use strict';

const { p, h2, quote, photo } = require('../markup');

module.exports = ({ date }) => ({
  category: 'economy',
  tags: ['cooperative'],
  daysAgo: 58,
  eventDaysAgo: 59,
  cover: 'harvest',
  byline: 'Thu Sương',
  vi: {
    title: 'Lúa nếp Suối Mây được mùa, năng suất 52 tạ mỗi héc-ta',
    lead: 'Giống nếp địa phương phục tráng ba vụ liền cho bông dài, hạt mẩy; thương lái đặt mua ngay tại ruộng.',
    body: [
      p(
        `Đến ngày ${date.vi(59)}, toàn xã đã thu hoạch 180 trong tổng số 210 héc-ta lúa, năng suất bình quân ước đạt **52 tạ/ha**, tăng 4 tạ so với vụ trước. Riêng giống nếp địa phương ở cánh đồng Nà Pát đạt 48 tạ.`
      ),
      photo('harvest', {
        caption: 'Bà con đổi công gặt trên cánh đồng Nà Pát',
        alternativeText:
          'Cánh đồng lúa chín vàng, nhóm người đội nón cúi gặt, giữa ruộng là dãy bó lúa đã cắt, phía sau là núi xanh.',
        credit: 'Thu Sương',
      }),
      quote(
        'Nhà này gặt hôm nay, nhà kia gặt ngày mai. Làm chung vừa nhanh vừa vui, không phải thuê.'
      ),
      p(
        'Tục *đổi công* vẫn được bà con giữ. Mỗi buổi gặt có từ mười lăm đến hai mươi người, gặt xong nhà này thì chuyển sang nhà khác theo thứ tự đã bàn từ đầu vụ.'
      ),
      h2('Giữ giống, giữ hương'),
      p(
        'Từ ba vụ trước, hợp tác xã cùng cán bộ khuyến nông chọn lại từng bông để làm giống. Lúa chín sớm hơn một tuần, thân cứng, ít đổ khi gặp mưa gió.'
      ),
      photo('terrace-gold', {
        caption: 'Ruộng bậc thang Khau Lư chín muộn hơn đồng dưới nửa tháng',
        alternativeText:
          'Nhìn từ trên cao theo chiều dọc: các thửa ruộng vàng và xanh đan nhau, bờ ruộng cong mềm, vài mái nhà giữa đồng.',
        credit: 'Song Hà',
      }),
      p(
        'Hợp tác xã ký hợp đồng bao tiêu 60 tấn thóc nếp với giá 14.500 đồng một ki-lô-gam. Rơm được cuộn lại làm thức ăn cho trâu bò qua mùa đông, không đốt trên đồng.'
      ),
    ],
  },
  en: {
    title: 'A good year for the sticky rice of Suối Mây: 5.2 tonnes a hectare',
    lead: 'After three seasons of careful selection, the local variety bears long ears with full grains; traders buy it in the field.',
    body: [
      p(
        `By ${date.en(59)} the commune had harvested 180 of its 210 hectares of rice. The mean yield is estimated at **5.2 tonnes a hectare**, 0.4 more than last season. The local sticky rice in the fields of Nà Pát gave 4.8.`
      ),
      photo('harvest', {
        caption: 'Neighbours harvest together in the fields of Nà Pát',
        alternativeText:
          'A ripe golden rice field; people in conical hats bend to cut it, sheaves lie in a row, green mountains stand behind.',
        credit: 'Thu Sương',
      }),
      quote(
        'Today at this house, tomorrow at that one. Together it is faster, and more fun, and nobody has to be hired.'
      ),
      p(
        'The custom of *exchanging work* lives on. Fifteen to twenty people meet for each harvest and go from house to house in an order that was agreed at the start of the season.'
      ),
      h2('Keep the seed, keep the scent'),
      p(
        'For three seasons the cooperative and the extension officer have chosen the ears for seed one by one. The rice now ripens a week earlier, its stalks are stronger, and little of it is laid by wind and rain.'
      ),
      photo('terrace-gold', {
        caption: 'The terraces of Khau Lư ripen two weeks after the valley',
        alternativeText:
          'A tall view from above: golden and green terraces with softly curved edges, a few roofs among them.',
        credit: 'Song Hà',
      }),
      p(
        'The cooperative has sold 60 tonnes in advance at 14,500 đồng a kilogram. The straw is baled to feed the cattle through the winter; none is burnt.'
      ),
    ],
  },
});
