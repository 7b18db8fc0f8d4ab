import fc from 'fast-check';

import {
  areaUnder,
  labelled,
  lineThrough,
  nearest,
  ticksUpTo,
  xOf,
  yOf,
} from '../../../admin/src/visits/charts/scale';

const FRAME = { left: 40, top: 10, width: 600, height: 200 };

describe('the ticks of an axis', () => {
  it('are few round whole numbers from 0 to at least the largest value', () => {
    fc.assert(
      fc.property(fc.nat({ max: 2_000_000_000 }), (largest) => {
        const ticks = ticksUpTo(largest);
        const step = ticks[1] ?? 0;

        expect(ticks[0]).toBe(0);
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(Math.max(1, largest));
        expect(ticks.length).toBeLessThanOrEqual(6);
        expect(ticks).toEqual(ticks.map((_, index) => index * step));
        expect(ticks.every(Number.isInteger)).toBe(true);
        expect(String(step)).toMatch(/^[125]0*$/);
      })
    );
  });

  it('are as a person would draw them', () => {
    expect(ticksUpTo(0)).toEqual([0, 1]);
    expect(ticksUpTo(3)).toEqual([0, 1, 2, 3]);
    expect(ticksUpTo(187)).toEqual([0, 50, 100, 150, 200]);
  });
});

describe('the points of a line', () => {
  it('are found again where they are drawn', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.nat(), (count, place) => {
        const index = place % count;

        return nearest(xOf(index, count, FRAME), count, FRAME) === index;
      })
    );
  });

  it('stay within the frame, and so does what is pointed at', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.nat(),
        fc.integer({ min: 1, max: 400 }),
        (value, largest, count) => {
          const y = yOf(value, largest, FRAME);
          const found = nearest(value, count, FRAME);

          expect(y).toBeGreaterThanOrEqual(FRAME.top);
          expect(y).toBeLessThanOrEqual(FRAME.top + FRAME.height);
          expect(found).toBeGreaterThanOrEqual(0);
          expect(found).toBeLessThan(count);
        }
      )
    );
  });

  it('make a path, and with the axis an area', () => {
    expect(lineThrough([0, 10, 5], 10, FRAME)).toBe('M40 210L340 10L640 110');
    expect(areaUnder([0, 10, 5], 10, FRAME)).toBe('M40 210L340 10L640 110L640 210L40 210Z');
    expect(areaUnder([], 10, FRAME)).toBe('');
  });
});

it('labels no more points than there is room for, from the first on', () => {
  expect(labelled(30, 6)).toEqual([0, 5, 10, 15, 20, 25]);
  expect(labelled(3, 10)).toEqual([0, 1, 2]);
  fc.assert(
    fc.property(
      fc.nat({ max: 2_000 }),
      fc.nat({ max: 40 }),
      (count, room) => labelled(count, room).length <= Math.max(1, room)
    )
  );
});
