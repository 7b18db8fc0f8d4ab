'use strict';

const { p, photo } = require('../markup');

module.exports = () => ({
  category: 'culture',
  tags: ['tourism', 'craft'],
  daysAgo: 16,
  featured: true,
  cover: 'ridges-dawn',
  byline: 'Hạ Vy',
  related: ['homestay', 'harvest'],
  vi: {
    title: 'Phóng sự ảnh: Một ngày ở Suối Mây',
    lead: 'Từ lúc mặt trời chạm đỉnh núi đến khi lũ trẻ rời sân bóng, ống kính của cộng tác viên trang tin đi qua bảy thôn trong đúng mười hai giờ.',
    body: [
      photo('ridges-dawn', {
        caption: '5 giờ 40 phút. Nắng đầu ngày chạm những dãy núi phía đông xã',
        alternativeText:
          'Mặt trời mọc trên nhiều lớp núi mờ sương màu cam, rừng cây sẫm ở phía trước.',
        credit: 'Hạ Vy',
      }),
      p(
        'Ngày ở Suối Mây bắt đầu bằng tiếng gà và mùi khói bếp. Sương còn đặc dưới thung lũng, trên cao trời đã hửng.'
      ),
      photo('cloud-sea', {
        caption: '6 giờ 15 phút. Biển mây dưới chân dốc Khau Lư',
        alternativeText:
          'Mây trắng lững lờ trong thung lũng, các sườn núi xanh nhô lên, ánh nắng xiên từ bên trái.',
        credit: 'Hạ Vy',
      }),
      photo('terrace-dawn', {
        caption: '6 giờ 50 phút. Ruộng bậc thang Nà Pát vào mùa nước đổ',
        alternativeText:
          'Ruộng bậc thang ngập nước loang loáng uốn theo sườn đồi, vài mái nhà nhỏ giữa những bờ ruộng.',
        credit: 'Song Hà',
      }),
      p(
        'Nước về ruộng theo hệ thống mương do bà con tự đắp, thửa trên đầy thì tràn xuống thửa dưới. Không ai lấy quá phần của mình.'
      ),
      photo('market-street', {
        caption: '7 giờ 30 phút. Chợ phiên họp dọc con đường trước trụ sở xã',
        alternativeText:
          'Hai dãy sạp che bạt nhiều màu bày rau quả, người đi chợ đội nón đi giữa lối, một chị mặc váy chàm.',
        credit: 'Mai An',
      }),
      photo('market-fruit', {
        caption: 'Mận đầu mùa, cà chua vườn nhà và trứng gà thả đồi',
        alternativeText:
          'Cận cảnh các rổ tre đựng mận đỏ tím, cà chua và trứng gà, phía sau là rau xanh và bóng người mua.',
        credit: 'Mai An',
      }),
      p(
        'Chợ đông nhất lúc tám giờ, vãn lúc mười giờ. Người ở thôn xa bán xong gánh rau thì ghé mua dầu, muối, vài quyển vở rồi về cho kịp buổi nương.'
      ),
      photo('school-yard', {
        caption: '8 giờ. Học sinh trường bán trú trong giờ sinh hoạt dưới cờ',
        alternativeText:
          'Sân trường đầy nắng, các hàng học sinh áo trắng khăn quàng đỏ đứng trước dãy nhà hai tầng.',
        credit: 'Bảo Lâm',
      }),
      photo('tea-hills', {
        caption: '9 giờ 20 phút. Người hái chè trên đồi Khau Lư',
        alternativeText:
          'Sườn đồi phủ kín những luống chè xanh mướt, bóng nón lá nhỏ xíu giữa các luống.',
        credit: 'Song Hà',
      }),
      photo('brocade', {
        caption: '11 giờ. Những tấm thổ cẩm vừa rời khung cửi ở Pờ Ngài',
        alternativeText:
          'Các tấm vải dệt xếp chồng, hoa văn hình thoi và răng cưa đỏ, vàng, trắng trên nền chàm.',
        credit: 'Hạ Vy',
      }),
      p(
        'Một tấm thổ cẩm dệt trong mười lăm ngày, nếu không vướng mùa. Hoa văn học từ mẹ, mỗi người thêm vào một nét của riêng mình.'
      ),
      photo('village-above', {
        caption: '14 giờ. Thôn Huổi Sen nhìn từ lối mòn lên nương',
        alternativeText:
          'Làng nhỏ với các mái ngói đỏ nép giữa tán cây, quanh làng là ruộng lúa nhiều sắc xanh vàng.',
        credit: 'Thu Sương',
      }),
      photo('football', {
        caption: '16 giờ 45 phút. Trận bóng chiều trên sân thể thao trung tâm',
        alternativeText:
          'Hai đội bóng áo đỏ và áo trắng thi đấu trên sân cỏ trong nắng xiên, mấy em nhỏ đứng xem ngoài vạch.',
        credit: 'Minh Khê',
      }),
      photo('sunset', {
        caption: '17 giờ 40 phút. Nắng tắt sau núi, mười hai giờ khép lại',
        alternativeText:
          'Mặt trời lặn sát sườn núi xa, những cây cổ thụ in bóng đen trên nền trời vàng cam.',
        credit: 'Hạ Vy',
      }),
      p(
        'Ngày mai cũng như thế, và không ngày nào giống hẳn ngày nào. *Xin cảm ơn bà con các thôn đã cho chúng tôi dừng lại thật lâu.*'
      ),
    ],
  },
  en: {
    title: 'Photo story: one day in Suối Mây',
    lead: 'From the first sun on the ridge until the children leave the football ground: our contributors walked through seven villages in twelve hours.',
    body: [
      photo('ridges-dawn', {
        caption: '5.40 am. First light on the ranges in the east',
        alternativeText:
          'The sun rises over layer upon layer of misty orange mountains; dark woods in front.',
        credit: 'Hạ Vy',
      }),
      p(
        'In Suối Mây the day begins with cocks and the smell of kitchen smoke. Mist still fills the valley while the sky above is clear.'
      ),
      photo('cloud-sea', {
        caption: '6.15 am. A sea of mist below the pass of Khau Lư',
        alternativeText:
          'White mist lies in a valley between green slopes; the light falls in from the left.',
        credit: 'Hạ Vy',
      }),
      photo('terrace-dawn', {
        caption: '6.50 am. The terraces of Nà Pát when the water comes',
        alternativeText:
          'Flooded rice terraces shine along the curves of a hill, with a few small roofs between them.',
        credit: 'Song Hà',
      }),
      p(
        'The water comes by ditches that the villagers dug themselves. A full field overflows into the one below; nobody takes more than their share.'
      ),
      photo('market-street', {
        caption: '7.30 am. Market day on the road before the commune’s office',
        alternativeText:
          'Stalls with fruit and vegetables under coloured awnings; buyers in conical hats and a woman in an indigo skirt walk between them.',
        credit: 'Mai An',
      }),
      photo('market-fruit', {
        caption: 'First plums, garden tomatoes, eggs of hens from the hills',
        alternativeText:
          'Close-up of bamboo baskets with dark red plums, tomatoes and eggs; greens and blurred buyers behind.',
        credit: 'Mai An',
      }),
      p(
        'The market is fullest at eight and over by ten. Those from far villages sell their vegetables, buy oil, salt and a few exercise books, and hurry back to the fields.'
      ),
      photo('school-yard', {
        caption: '8 am. The boarding school gathers below the flag',
        alternativeText:
          'A sunlit yard with rows of pupils in white shirts and red scarves before a two-storey school.',
        credit: 'Bảo Lâm',
      }),
      photo('tea-hills', {
        caption: '9.20 am. Tea pickers on the hill of Khau Lư',
        alternativeText:
          'A slope covered with green rows of tea, tiny conical hats between the rows.',
        credit: 'Song Hà',
      }),
      photo('brocade', {
        caption: '11 am. Brocade fresh from the loom in Pờ Ngài',
        alternativeText:
          'Folded woven cloths with diamonds and zigzags in red, yellow and white on dark blue.',
        credit: 'Hạ Vy',
      }),
      p(
        'A cloth takes fifteen days, if the harvest does not come between. Daughters learn the patterns from their mothers, and each adds a line of her own.'
      ),
      photo('village-above', {
        caption: '2 pm. Huổi Sen from the path to the upper fields',
        alternativeText:
          'A small village of red tiled roofs among trees, with rice fields in many greens and yellows around it.',
        credit: 'Thu Sương',
      }),
      photo('football', {
        caption: '4.45 pm. An afternoon’s match on the commune’s ground',
        alternativeText:
          'Two teams in red and white play on grass in low sunlight; some children watch from the line.',
        credit: 'Minh Khê',
      }),
      photo('sunset', {
        caption: '5.40 pm. The sun goes down behind the mountain',
        alternativeText:
          'The sun sets at the flank of a distant mountain, old trees stand black before an orange sky.',
        credit: 'Hạ Vy',
      }),
      p(
        'Tomorrow will be the same, and no day is quite like another. *Our thanks to all who let us stay and look.*'
      ),
    ],
  },
});
