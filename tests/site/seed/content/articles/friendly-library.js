'use strict';

const { p, h2, quote, photo } = require('../markup');

module.exports = ({ date }) => ({
  category: 'education',
  tags: ['school', 'youth'],
  daysAgo: 11,
  eventDaysAgo: 12,
  cover: 'library',
  byline: 'Bảo Lâm',
  vi: {
    title: 'Thư viện mở cửa cả cuối tuần ở trường bán trú Suối Mây',
    lead: 'Ba nghìn cuốn sách, sáu chiếc bàn và một nội quy chỉ có hai dòng đang giữ chân học sinh bán trú trong những chiều thứ Bảy.',
    body: [
      p(
        `Từ ngày ${date.vi(12)}, thư viện Trường Phổ thông dân tộc bán trú Suối Mây mở cửa thêm chiều thứ Bảy và sáng Chủ nhật. Không chỉ học sinh, người dân quanh trường cũng được vào đọc và mượn sách về nhà.`
      ),
      photo('library', {
        caption: 'Một góc thư viện trong giờ mở cửa chiều thứ Bảy',
        alternativeText:
          'Căn phòng sàn gỗ có các giá đầy sách nhiều màu, bốn người ngồi đọc quanh bàn lớn, một học sinh đứng chọn sách bên giá.',
        credit: 'Bảo Lâm',
      }),
      p(
        'Gần hai phần ba số sách do các gia đình và bạn đọc ở xa gửi tặng. Thầy cô phân loại theo màu gáy: **xanh** cho truyện tranh, **vàng** cho khoa học thường thức, **đỏ** cho văn học, để các em lớp một cũng tự tìm được.'
      ),
      h2('Nội quy hai dòng'),
      quote('Đọc xong để lại chỗ cũ. Thích quá thì mượn về, nhớ mang trả.'),
      p(
        'Cô phụ trách thư viện cho biết, cả học kỳ chỉ thất lạc bốn cuốn. Sổ mượn cho thấy mỗi em đọc trung bình bảy cuốn một tháng, gấp hơn ba lần trước khi đổi giờ mở cửa.'
      ),
      photo('classroom', {
        caption: 'Tiết học có phần kể lại cuốn sách vừa đọc',
        alternativeText:
          'Nhìn từ cuối lớp: học sinh áo trắng khăn quàng đỏ ngồi theo dãy bàn, cô giáo áo dài xanh viết lên bảng.',
        credit: 'Bảo Lâm',
      }),
      p(
        'Đầu tuần, mỗi lớp cử một bạn kể về cuốn sách mình thích ngay dưới cờ. Phần kể chỉ ba phút nhưng bao giờ cũng có người hỏi mượn ngay sau đó.'
      ),
      photo('school-yard', {
        caption: 'Giờ chào cờ đầu tuần, nơi mỗi lớp giới thiệu một cuốn sách',
        alternativeText:
          'Học sinh xếp hàng trên sân trường trước dãy nhà hai tầng màu vàng, lá cờ đỏ sao vàng tung bay ở giữa sân.',
        credit: 'Thu Sương',
      }),
      p(
        'Bạn đọc muốn tặng sách có thể xem danh mục còn thiếu tại [trang của thư viện](https://example.org/thu-vien-suoi-may) hoặc gửi về văn phòng nhà trường.'
      ),
    ],
  },
  en: {
    title: 'School library of Suối Mây now opens at weekends',
    lead: 'Three thousand books, six tables and house rules of two lines keep the boarding pupils reading on Saturday afternoons.',
    body: [
      p(
        `Since ${date.en(12)} the library of the Suối Mây boarding school has also been open on Saturday afternoons and Sunday mornings, and not for pupils only: neighbours may come in, read and borrow too.`
      ),
      photo('library', {
        caption: 'A corner of the library on a Saturday afternoon',
        alternativeText:
          'A room with a wooden floor and shelves full of coloured books; four people read at a large table, a pupil stands at a shelf.',
        credit: 'Bảo Lâm',
      }),
      p(
        'Almost two thirds of the books were given by families and by readers far away. The teachers sort them by the colour of the spine: **blue** for comics, **yellow** for science, **red** for literature, so that first-year pupils find their own way.'
      ),
      h2('Rules of two lines'),
      quote('When you have read it, put it back. If you love it, take it home, and bring it back.'),
      p(
        'In a whole term only four books were lost, says the teacher in charge. The ledger shows seven books a month for each pupil, more than three times as many as before.'
      ),
      photo('classroom', {
        caption: 'In class, pupils retell what they have just read',
        alternativeText:
          'A classroom from the back: pupils in white shirts and red scarves at their desks, the teacher in a blue áo dài at the board.',
        credit: 'Bảo Lâm',
      }),
      p(
        'On Mondays one pupil of each class speaks about a book below the flag. It takes three minutes, and somebody always asks to borrow the book straight away.'
      ),
      photo('school-yard', {
        caption: 'Monday assembly, where each class presents a book',
        alternativeText:
          'Pupils stand in rows in the yard of a yellow two-storey school; the red flag with its yellow star flies in the middle.',
        credit: 'Thu Sương',
      }),
      p(
        'Those who wish to give books will find what is wanted on [the library’s page](https://example.org/thu-vien-suoi-may), or can send them to the school’s office.'
      ),
    ],
  },
});
