import {
  photoFromAsset,
  previewUrl,
  replaceFile,
} from '../../admin/src/articles/photo-block/photo-from-asset';
import type { Asset } from '../../admin/src/articles/photo-block/photo-from-asset';

const asset = (more: Partial<Asset> = {}): Asset => ({
  id: 7,
  name: 'cau-treo.jpg',
  url: '/uploads/cau_treo_1.jpg',
  hash: 'cau_treo_1',
  ext: '.jpg',
  mime: 'image/jpeg',
  size: 120.5,
  width: 2400,
  height: 1600,
  formats: null,
  provider: 'local',
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
  ...more,
});

describe('a photo from the media library', () => {
  it('begins with the caption and the alternative text of the file', () => {
    const photo = photoFromAsset(
      asset({ caption: 'Cầu mới thông xe', alternativeText: 'Một cây cầu treo bắc qua suối' })
    );

    expect(photo).toMatchObject({
      id: 7,
      caption: 'Cầu mới thông xe',
      alternativeText: 'Một cây cầu treo bắc qua suối',
      credit: '',
    });
  });

  it.each(['cau-treo.jpg', 'cau-treo', ' cau-treo.jpg ', null, undefined])(
    'never takes the name of the file for a text (%p)',
    (text) => {
      const photo = photoFromAsset(asset({ caption: text, alternativeText: text }));

      expect(photo.caption).toBe('');
      expect(photo.alternativeText).toBe('');
    }
  );

  it('has all that the check of a Blocks field asks for, even of a drawing without a size', () => {
    const photo = photoFromAsset({ id: 1, name: 'map.svg', hash: 'map', mime: 'image/svg+xml' });

    expect(photo).toMatchObject({ width: 0, height: 0, ext: '', url: '', formats: null, size: 0 });
    expect(typeof photo.createdAt).toBe('string');
  });

  it('keeps the address as the media library gives it', () => {
    expect(photoFromAsset(asset()).url).toBe('/uploads/cau_treo_1.jpg');
  });
});

describe('another file in the same place', () => {
  it('keeps what was written of the place and fills what is empty', () => {
    const before = { ...photoFromAsset(asset()), caption: 'typed', decorative: true };
    const after = replaceFile(
      before,
      asset({ id: 8, hash: 'other', caption: 'library', alternativeText: 'library too' })
    );

    expect(after).toMatchObject({
      id: 8,
      hash: 'other',
      caption: 'typed',
      alternativeText: 'library too',
      decorative: true,
    });
  });

  it('is no longer missing', () => {
    const before = { ...photoFromAsset(asset()), missing: true as const };

    expect(replaceFile(before, asset({ id: 8 }))).not.toHaveProperty('missing');
  });
});

describe('the picture shown in the editor', () => {
  const format = (width: number) => ({ url: `/uploads/${width}.jpg`, width, height: 1, mime: '' });

  it('is the lightest rendition that is wide enough', () => {
    const photo = photoFromAsset(
      asset({ formats: { small: format(500), large: format(1000), huge: format(1900) } })
    );

    expect(previewUrl(photo, 'https://cms.example')).toBe('https://cms.example/uploads/1000.jpg');
  });

  it('is the file itself where no rendition is', () => {
    const photo = photoFromAsset(asset({ formats: { small: format(500) } }));

    expect(previewUrl(photo, '')).toBe('/uploads/cau_treo_1.jpg');
    expect(previewUrl({ ...photo, url: 'https://cdn.example/a.jpg' }, 'https://cms.example')).toBe(
      'https://cdn.example/a.jpg'
    );
  });
});
