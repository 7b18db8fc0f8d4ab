import type { Body } from '../../server/src/articles/body/nodes';
import { checkReadiness, refusals } from '../../server/src/articles/readiness';

const photo = (fields: Record<string, unknown>) => ({
  type: 'image',
  image: { name: 'IMG_0012.jpg', ...fields },
  children: [{ type: 'text', text: '' }],
});

const paragraph = { type: 'paragraph', children: [{ type: 'text', text: 'Nội dung' }] };

const body = (...nodes: unknown[]): Body => nodes as Body;

const codes = (...nodes: unknown[]) =>
  checkReadiness({ title: 'T', lead: 'L', body: body(...nodes) }).map(({ code }) => code);

describe('checkReadiness', () => {
  it('finds nothing in an article that has everything', () => {
    expect(
      codes(paragraph, photo({ caption: 'Lễ', alternativeText: 'Hai người bắt tay' }))
    ).toEqual([]);
  });

  it('refuses a photo with neither alternative text nor decorative, by its number and name', () => {
    const findings = checkReadiness({
      title: 'T',
      lead: 'L',
      body: body(
        photo({ caption: 'Một', alternativeText: 'Đủ rồi nhé' }),
        paragraph,
        photo({ caption: 'Đại biểu dự hội nghị' })
      ),
    });

    expect(refusals(findings)).toEqual([
      {
        code: 'photo-alternative-missing',
        severity: 'refusal',
        field: 'body',
        block: 2,
        photo: 2,
        label: 'Đại biểu dự hội nghị',
      },
    ]);
  });

  it.each(['anh tin bai', 'Ảnh tin bài', 'image', 'IMG_0012.jpg', 'IMG_0012'])(
    'refuses the alternative text %s, which says nothing',
    (alternativeText) => {
      expect(codes(photo({ caption: 'Lễ', alternativeText }))).toEqual(['photo-alternative-junk']);
    }
  );

  it('asks no alternative text of a decorative photo', () => {
    expect(codes(photo({ caption: 'Hoa văn', decorative: true }))).toEqual([]);
  });

  it('only warns of a missing lead, a missing caption and an alternative equal to the caption', () => {
    const findings = checkReadiness({
      title: 'T',
      lead: ' ',
      body: body(
        photo({ alternativeText: 'Hai người bắt tay' }),
        photo({ caption: 'Lễ ký kết ', alternativeText: 'lễ ký kết' })
      ),
    });

    expect(findings.map(({ code, severity }) => [code, severity])).toEqual([
      ['lead-missing', 'warning'],
      ['photo-caption-missing', 'warning'],
      ['photo-alternative-equals-caption', 'warning'],
    ]);
  });
});
