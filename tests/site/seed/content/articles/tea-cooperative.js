'use strict';

const { p, h2, list, quote, photo } = require('../markup');

module.exports = () => ({
  category: 'economy',
  tags: ['cooperative', 'women'],
  daysAgo: 13,
  featured: true,
  cover: 'tea-hills',
  byline: 'Song Hà',
  related: ['harvest'],
  vi: {
    title: 'Chè Khau Lư xuống núi bằng đường chính ngạch',
    lead: 'Từ chỗ bán lá tươi cho thương lái theo từng gùi, 84 hộ trồng chè nay cùng chung một xưởng, một nhãn hiệu và một quyển sổ ghi chép.',
    body: [
      p(
        'Thôn Khau Lư nằm ở độ cao gần một nghìn mét, sương phủ quanh năm. Cây chè có mặt ở đây từ lâu, nhưng phải đến khi Hợp tác xã chè Khau Lư ra đời, người trồng chè mới bán được thành phẩm thay vì lá tươi.'
      ),
      photo('tea-hills', {
        caption: 'Những luống chè Khau Lư vào kỳ hái búp',
        alternativeText:
          'Đồi chè xanh với các luống chạy ngang sườn dốc, vài người đội nón lá đeo gùi hái chè, cây cao rải rác trên đỉnh đồi.',
        credit: 'Song Hà',
      }),
      p(
        'Năm nay hợp tác xã thu mua **46 tấn búp tươi** với giá ổn định 18.000 đồng một ki-lô-gam, cao hơn giá thương lái từ ba đến bốn nghìn đồng. Búp hái sáng phải về xưởng trước mười giờ, hái chiều trước năm giờ.'
      ),
      h2('Từ nong tre đến máy vò'),
      photo('tea-drying', {
        caption: 'Làm héo trên nong tre: công đoạn vẫn giữ cách của các cụ',
        alternativeText:
          'Hàng chục chiếc nong tre tròn phơi lá chè trong sân, một phụ nữ mặc áo chàm viền thổ cẩm đội nón đang đảo lá.',
        credit: 'Hạ Vy',
      }),
      p(
        'Lá được làm héo trên nong tre, sau đó mới đưa vào máy diệt men, vò và sấy. Xưởng mới rộng 220 mét vuông, lát sàn sạch, có cửa sổ hai bên để thông gió, do các hộ góp vốn cùng nguồn vay ưu đãi.'
      ),
      photo('factory', {
        caption: 'Xưởng chế biến của hợp tác xã trong ca sáng',
        alternativeText:
          'Nhà xưởng sáng sủa, một bên là các nồi kim loại lớn nối ống, một bên là bàn inox đặt nong chè, công nhân mặc đồng phục xanh.',
        credit: 'Song Hà',
      }),
      quote('Trước kia mỗi nhà một kiểu, nay cả thôn làm chung một quy trình thì khách mới tin.'),
      p(
        'Theo Giám đốc hợp tác xã, quyển sổ ghi chép là thứ khó nhất nhưng cũng quý nhất. Mỗi hộ phải ghi:'
      ),
      list([
        'ngày bón phân, loại phân và số lượng;',
        'ngày hái, số cân, người hái;',
        'mọi lần xử lý sâu bệnh, dù chỉ bằng chế phẩm sinh học.',
      ]),
      p(
        'Nhờ vậy, mỗi gói chè bán ra đều tra được về tận nương. Sản phẩm hiện có mặt tại 23 cửa hàng và trên [gian hàng của xã](https://example.org/suoi-may/gian-hang).'
      ),
    ],
  },
  en: {
    title: 'Khau Lư tea comes down the mountain by the front door',
    lead: 'Eighty-four growers who used to sell fresh leaves by the basket now share one workshop, one brand and one ledger.',
    body: [
      p(
        'Khau Lư lies almost a thousand metres up, in mist for most of the year. Tea has grown here for generations, but only since the Khau Lư cooperative was founded have its growers sold finished tea instead of leaves.'
      ),
      photo('tea-hills', {
        caption: 'Rows of tea at Khau Lư in the plucking season',
        alternativeText:
          'A green hill with rows of tea along the slope; pickers in conical hats with baskets on their backs, a few tall trees on the crest.',
        credit: 'Song Hà',
      }),
      p(
        'This year the cooperative bought **46 tonnes of fresh buds** at a steady 18,000 đồng a kilogram, three to four thousand more than the traders pay. What is picked in the morning must be at the workshop by ten, what is picked in the afternoon by five.'
      ),
      h2('From bamboo tray to rolling drum'),
      photo('tea-drying', {
        caption: 'Withering on bamboo trays is still done as the elders did it',
        alternativeText:
          'Dozens of round bamboo trays with tea leaves in a yard; a woman in an indigo jacket with brocade and a conical hat turns the leaves.',
        credit: 'Hạ Vy',
      }),
      p(
        'The leaves wither on bamboo trays before they are fired, rolled and dried by machine. The new workshop has 220 square metres, a clean floor and windows on both sides. It was paid for by the members and by a loan at a reduced rate.'
      ),
      photo('factory', {
        caption: 'The cooperative’s workshop during the morning shift',
        alternativeText:
          'A bright workshop: large metal drums with pipes on one side, steel tables with trays of tea on the other, workers in blue between them.',
        credit: 'Song Hà',
      }),
      quote(
        'Each house used to have its own way. Now that we all work alike, the customers trust us.'
      ),
      p(
        'The ledger, says the director, is the hardest part and the most valuable. Each household writes down:'
      ),
      list([
        'when it spread manure, of which kind and how much;',
        'when it picked, how many kilograms, and who did;',
        'each treatment against pests, even a biological one.',
      ]),
      p(
        'So each packet can be traced back to its field. The tea is sold in 23 shops and in [the commune’s own store](https://example.org/suoi-may/gian-hang).'
      ),
    ],
  },
});
