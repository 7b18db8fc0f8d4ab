'use strict';

const { p, h2, list, photo } = require('../markup');

/** Left as a draft on purpose: complete, it waits for the approval of the editor in charge. */
module.exports = ({ date }) => ({
  draft: true,
  category: 'health',
  tags: ['school', 'women'],
  cover: 'health-room',
  byline: 'Thu Sương',
  vi: {
    title: 'Kế hoạch tiêm chủng bổ sung cho trẻ trước tuổi đến trường',
    lead: 'Dự kiến 164 trẻ được rà soát sổ tiêm và tiêm bù tại trạm hoặc tại hai điểm trường.',
    body: [
      p(
        `Trạm Y tế xã dự kiến tổ chức đợt tiêm bổ sung từ ngày ${date.vi(-9)}. Phụ huynh kiểm tra lại sổ tiêm chủng và mang theo khi đưa trẻ đến.`
      ),
      photo('health-room', {
        caption: 'Phòng tiêm chủng của Trạm Y tế xã sau khi được bố trí lại',
        alternativeText:
          'Các hàng ghế xanh có người ngồi chờ, trước mặt là hai bàn khám phủ khăn trắng và nhân viên y tế áo trắng.',
        credit: 'Thu Sương',
      }),
      h2('Lịch dự kiến'),
      list([
        'ngày thứ nhất: trẻ ở Nà Pát, Huổi Sen, tiêm tại trạm;',
        'ngày thứ hai: trẻ ở Khau Lư, tiêm tại điểm trường;',
        'ngày thứ ba: trẻ ở Pờ Ngài và Thẩm Vài.',
      ]),
      photo('health-station', {
        caption: 'Trẻ được theo dõi 30 phút dưới hiên trạm sau khi tiêm',
        alternativeText:
          'Hàng hiên rộng cột xanh của trạm y tế, nhiều người ngồi ghế gỗ, sân bê tông rộng phía trước.',
        credit: 'Thu Sương',
      }),
      p('Trẻ đang sốt hoặc vừa dùng thuốc kháng sinh cần báo cho nhân viên y tế trước khi tiêm.'),
    ],
  },
});
