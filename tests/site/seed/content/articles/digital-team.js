'use strict';

const { p, h2, steps, quote, photo } = require('../markup');

module.exports = ({ date }) => ({
  category: 'digital',
  tags: ['online-services', 'youth'],
  daysAgo: 6,
  eventDaysAgo: 7,
  featured: true,
  cover: 'digital-team',
  byline: 'Minh Khê',
  related: ['one-stop-hours'],
  vi: {
    title: '“Thứ Bảy công nghệ số”: cầm tay chỉ việc ở nhà văn hóa thôn',
    lead: 'Không bài giảng dài, mỗi đoàn viên ngồi cạnh hai người dân, cùng làm một việc đến khi xong mới thôi: cách làm ấy giúp gần 300 người Suối Mây tự nộp được hồ sơ đầu tiên trên mạng.',
    body: [
      p(
        `Sáng ${date.vi(7)}, nhà văn hóa thôn Huổi Sen sáng đèn từ sớm. Ba chiếc bàn dài kê dọc, mỗi bàn hai máy tính xách tay mượn của trường học và Đoàn xã. Đây là buổi thứ mười của chương trình **“Thứ Bảy công nghệ số”** do Tổ công nghệ số cộng đồng xã tổ chức.`
      ),
      photo('digital-team', {
        caption: 'Đoàn viên hướng dẫn bà con thôn Huổi Sen nộp hồ sơ trực tuyến',
        alternativeText:
          'Trong nhà văn hóa, các bạn trẻ mặc áo xanh đứng cạnh những người dân đang ngồi trước máy tính xách tay.',
        credit: 'Minh Khê',
      }),
      p(
        'Việc được hỏi nhiều nhất là đăng ký khai sinh, cấp lại thẻ bảo hiểm y tế và xác nhận thông tin cư trú. Ai xong việc của mình thì quay sang giúp người bên cạnh; ai chưa có tài khoản thì được cài ngay trên điện thoại.'
      ),
      h2('Bốn bước, một tờ giấy'),
      p('Tổ công nghệ số in sẵn một tờ hướng dẫn khổ nhỏ, chữ to, dán được lên cánh tủ:'),
      steps([
        'Mở ứng dụng, đăng nhập bằng số định danh;',
        'Chọn việc cần làm, chụp giấy tờ theo khung;',
        'Đọc lại, bấm *Nộp*, ghi mã hồ sơ;',
        'Nhận kết quả qua điện thoại, hoặc tại Bộ phận Một cửa.',
      ]),
      quote(
        'Tôi cứ nghĩ máy tính là việc của các cháu. Làm được một lần rồi thì lần sau không sợ nữa.'
      ),
      p('Một phụ nữ 58 tuổi ở thôn Huổi Sen nói như vậy sau khi nộp xong hồ sơ cho cháu nội.'),
      photo('one-stop', {
        caption: 'Hồ sơ nộp qua mạng được xử lý ngay tại Bộ phận Một cửa xã',
        alternativeText:
          'Quầy giao dịch dài đặt nhiều màn hình máy tính, cán bộ ngồi phía trong, vài người dân đứng và ngồi chờ phía ngoài.',
        credit: 'Minh Khê',
      }),
      p(
        'Theo Bộ phận Một cửa, sau mười buổi, tỷ lệ hồ sơ nộp trực tuyến của xã tăng từ **21%** lên **64%**; thời gian chờ trung bình tại quầy giảm còn chín phút. Lịch các buổi tiếp theo được đăng tại [chuyên mục Chuyển đổi số](https://example.org/suoi-may/chuyen-doi-so).'
      ),
      photo('village-stilts', {
        caption: 'Sóng di động nay đã phủ tới những nếp nhà sàn đầu thôn',
        alternativeText:
          'Con đường bê tông đi giữa những nếp nhà sàn mái lá và bụi tre, hai người đi bộ, núi xanh phía xa.',
        credit: 'Thu Sương',
      }),
      p(
        'Tháng tới, chương trình chuyển lên thôn Khau Lư và Pờ Ngài. Đoàn Thanh niên xã đã đăng ký thêm sáu tình nguyện viên biết tiếng địa phương để việc hướng dẫn thuận lợi hơn.'
      ),
    ],
  },
  en: {
    title: 'Digital Saturdays: learning by doing in the village house',
    lead: 'No long lectures: each volunteer sits down with two villagers and stays until the job is done. In this way almost 300 people of Suối Mây have filed their first application online.',
    body: [
      p(
        `On the morning of ${date.en(7)} the lights were on early in the culture house of Huổi Sen. Laptops borrowed from the school and the Youth Union stood on three long tables. It was the tenth of the **Digital Saturdays** held by the commune’s community technology team.`
      ),
      photo('digital-team', {
        caption: 'Young volunteers help the people of Huổi Sen to apply online',
        alternativeText:
          'In a village house, young people in blue shirts stand beside villagers who sit at laptops.',
        credit: 'Minh Khê',
      }),
      p(
        'Most people come to register a birth, to replace a health insurance card or to confirm their residence. Whoever has finished turns to help a neighbour; whoever has no account gets one on the spot.'
      ),
      h2('Four steps on one sheet'),
      p('The team has printed a small sheet in large letters, to be pinned to a cupboard door:'),
      steps([
        'Open the application and sign in with your personal number;',
        'Choose what you need and photograph your papers in the frame;',
        'Read it once more, press *Submit*, note the number;',
        'Receive the answer on your phone, or at the one-stop desk.',
      ]),
      quote(
        'I thought computers were for my grandchildren. Now that I have done it once I am not afraid of it.'
      ),
      p('Thus a woman of 58 from Huổi Sen, after she had filed an application for her grandchild.'),
      photo('one-stop', {
        caption: 'What is filed online is dealt with at the commune’s one-stop desk',
        alternativeText:
          'A long counter with several screens, clerks behind it; in front some people stand, others sit and wait.',
        credit: 'Minh Khê',
      }),
      p(
        'According to the one-stop desk, ten Saturdays have raised the share of applications filed online from **21%** to **64%**, and the average wait at the counter is down to nine minutes. The next dates are listed under [Digital services](https://example.org/suoi-may/chuyen-doi-so).'
      ),
      photo('village-stilts', {
        caption: 'Mobile coverage now reaches the stilt houses at the village’s edge',
        alternativeText:
          'A concrete road between thatched stilt houses and bamboo, two people walking, green mountains in the distance.',
        credit: 'Thu Sương',
      }),
      p(
        'Next month the programme moves up to Khau Lư and Pờ Ngài. Six more volunteers who speak the local languages have signed up.'
      ),
    ],
  },
});
