'use strict';

const { p, h2, list, quote, photo } = require('../markup');

module.exports = ({ date }) => ({
  category: 'new-rural',
  tags: ['roads'],
  daysAgo: 1,
  eventDaysAgo: 2,
  featured: true,
  cover: 'bridge-concrete',
  byline: 'Mai An',
  related: ['village-lamps', 'rural-quarter'],
  vi: {
    title: 'Khánh thành cầu dân sinh Huổi Sen, nối hai bờ suối Mây',
    lead: 'Sau bảy tháng thi công, 126 hộ dân thôn Huổi Sen và Nà Pát không còn phải lội suối hoặc đi vòng gần sáu cây số mỗi khi nước lên.',
    body: [
      p(
        `Ngày ${date.vi(2)}, Ủy ban nhân dân xã Suối Mây tổ chức bàn giao và đưa vào sử dụng cầu dân sinh Huổi Sen. Dự lễ có đại diện Thường trực Đảng ủy, Hội đồng nhân dân, Ủy ban nhân dân xã, các ban, ngành, đoàn thể cùng đông đảo bà con hai thôn.`
      ),
      photo('bridge-concrete', {
        caption: 'Cầu Huổi Sen trong ngày đầu thông xe',
        alternativeText:
          'Cây cầu bê tông có lan can sơn trắng đỏ bắc qua dòng suối, vài người đi bộ trên cầu, phía sau là núi rừng.',
        credit: 'Mai An',
      }),
      p(
        'Cầu dài **34 mét**, rộng **4,6 mét**, gồm ba nhịp bản bê tông cốt thép đặt trên hai trụ giữa dòng, tải trọng thiết kế 5 tấn. Tổng kinh phí xây dựng là 2,85 tỷ đồng, trong đó ngân sách hỗ trợ 2,1 tỷ đồng; phần còn lại do nhân dân đóng góp bằng ngày công, vật liệu tại chỗ và hiến đất làm đường dẫn hai đầu cầu.'
      ),
      h2('Bỏ lại phía sau những mùa nước lũ'),
      p(
        'Trước đây, học sinh thôn Huổi Sen đến trường phải qua cây cầu treo cũ lát ván gỗ. Mùa mưa, mặt ván trơn trượt, có năm nhà trường phải cho học sinh nghỉ học bốn, năm ngày vì nước dâng cao.'
      ),
      photo('bridge-hanging', {
        caption: 'Cầu treo cũ, nay chỉ còn dành cho người đi bộ',
        alternativeText:
          'Nhìn dọc mặt cầu treo lát ván gỗ, ba học sinh đeo cặp xanh đang đi về phía bờ bên kia.',
        credit: 'Hạ Vy',
      }),
      quote(
        'Có cầu mới, xe chở nông sản vào được tận sân nhà. Bà con không còn lo cảnh thóc gặt xong phải gùi qua suối nữa.'
      ),
      p(
        'Đó là chia sẻ của Trưởng thôn Huổi Sen tại buổi lễ. Theo Trưởng thôn, trong bảy tháng, người dân hai thôn đã góp **1.240 ngày công**, 38 hộ tự nguyện hiến 1.700 mét vuông đất.'
      ),
      h2('Giữ gìn công trình chung'),
      p(
        'Ngay tại buổi lễ, Ủy ban nhân dân xã giao hai thôn thành lập tổ tự quản cầu, với ba việc chính:'
      ),
      list([
        'kiểm tra mặt cầu, lan can và hai mố cầu vào ngày 15 hằng tháng;',
        'khơi thông rác, cây trôi mắc vào trụ sau mỗi đợt mưa lớn;',
        'nhắc nhở, không để xe quá tải trọng 5 tấn qua cầu.',
      ]),
      photo('village-road', {
        caption: 'Đường dẫn vào thôn Nà Pát được trải bê tông cùng đợt với cầu',
        alternativeText:
          'Con đường bê tông hai bên trồng hoa chạy giữa các ngôi nhà mái ngói, hai người đội nón lá đi cùng chiếc xe đạp.',
        credit: 'Mai An',
      }),
      p(
        'Bản vẽ hoàn công và hồ sơ quyết toán được công khai tại nhà văn hóa hai thôn và trên [trang thông tin của xã](https://example.org/suoi-may/cau-huoi-sen).'
      ),
    ],
  },
  en: {
    title: 'Huổi Sen bridge opens and joins both banks of the Mây stream',
    lead: 'After seven months of work, 126 households of Huổi Sen and Nà Pát need no longer wade the stream, or walk almost six kilometres round it when the water is high.',
    body: [
      p(
        `On ${date.en(2)} the People’s Committee of Suối Mây handed over the new Huổi Sen bridge. Representatives of the commune’s Party Committee, People’s Council and People’s Committee took part, with many people from both villages.`
      ),
      photo('bridge-concrete', {
        caption: 'Huổi Sen bridge on its first day of traffic',
        alternativeText:
          'A concrete bridge with red and white railings over a stream; a few people walk across it, wooded mountains rise behind.',
        credit: 'Mai An',
      }),
      p(
        'The bridge is **34 metres** long and **4.6 metres** wide. Three spans of reinforced concrete rest on two piers in the stream; the design load is 5 tonnes. It cost 2.85 billion đồng, of which 2.1 billion came from the budget. The rest was given by the villagers in days of work, local materials and land for the approaches.'
      ),
      h2('No more seasons of high water'),
      p(
        'Until now the children of Huổi Sen crossed an old hanging bridge on their way to school. In the rains its planks were slippery, and in some years lessons were cancelled for four or five days because the water rose too high.'
      ),
      photo('bridge-hanging', {
        caption: 'The old hanging bridge now serves walkers only',
        alternativeText:
          'View along the wooden planks of a hanging bridge; three pupils with blue school bags walk towards the far bank.',
        credit: 'Hạ Vy',
      }),
      quote(
        'With the new bridge, the lorries come right to our yards. We no longer carry the harvest across the stream on our backs.'
      ),
      p(
        'So said the head of Huổi Sen village at the ceremony. In seven months, the people of both villages gave **1,240 days of work**, and 38 households gave 1,700 square metres of land.'
      ),
      h2('Looking after what belongs to all'),
      p('The People’s Committee asked both villages to set up a bridge team with three tasks:'),
      list([
        'to inspect deck, railings and abutments on the 15th of each month;',
        'to clear drifting wood and rubbish from the piers after heavy rain;',
        'to keep vehicles of more than 5 tonnes off the bridge.',
      ]),
      photo('village-road', {
        caption: 'The road to Nà Pát was surfaced together with the bridge',
        alternativeText:
          'A concrete village road between flower beds and tiled houses; two people in conical hats walk beside a bicycle.',
        credit: 'Mai An',
      }),
      p(
        'Drawings and final accounts can be read in the culture houses of both villages and on [the commune’s website](https://example.org/suoi-may/cau-huoi-sen).'
      ),
    ],
  },
});
