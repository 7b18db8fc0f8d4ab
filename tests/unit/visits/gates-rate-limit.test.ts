import fc from 'fast-check';

import { createRateLimit } from '../../../server/src/visits/gates';

const NOW = Date.UTC(2026, 10, 23, 12);

const limitOf = (perSecond: number, burst: number, maxAddresses = 1000) =>
  createRateLimit({ perSecond, burst, maxAddresses });

describe('The limit of hits an address', () => {
  test('A burst passes at once, then so many a second', () => {
    const limit = limitOf(2, 3);
    const takeAt = (ms: number) => limit.take('a', NOW + ms);

    expect([takeAt(0), takeAt(0), takeAt(0)]).toEqual([0, 0, 0]);
    expect(takeAt(0)).toBe(1);
    expect(takeAt(499)).toBe(1);
    expect(takeAt(500)).toBe(0);
    expect(takeAt(500)).toBe(1);
    expect(takeAt(1000)).toBe(0);
  });

  test('It says how many whole seconds to wait', () => {
    const limit = limitOf(0.1, 1);

    expect(limit.take('a', NOW)).toBe(0);
    expect(limit.take('a', NOW)).toBe(10);
    expect(limit.take('a', NOW + 6500)).toBe(4);
    expect(limit.take('a', NOW + 10_000)).toBe(0);
  });

  test('A long silence saves up no more than a burst', () => {
    const limit = limitOf(10, 2);
    limit.take('a', NOW);
    const later = Array.from({ length: 4 }, () => limit.take('a', NOW + 86_400_000));

    expect(later).toEqual([0, 0, 1, 1]);
  });

  test('One address does not use up what another has', () => {
    const limit = limitOf(1, 1);

    expect(limit.take('a', NOW)).toBe(0);
    expect(limit.take('a', NOW)).toBe(1);
    expect(limit.take('b', NOW)).toBe(0);
  });

  test('0 is no limit', () => {
    const limit = limitOf(0, 0);

    for (let i = 0; i < 10_000; i += 1) expect(limit.take('a', NOW)).toBe(0);
  });

  test('A clock set back by a day locks nobody out, and gives nothing', () => {
    const limit = limitOf(1, 2);
    const back = NOW - 86_400_000;

    expect([limit.take('a', NOW), limit.take('a', NOW)]).toEqual([0, 0]);
    expect(limit.take('a', back)).toBe(1);
    expect(limit.take('a', back + 1000)).toBe(0);
    expect(limit.take('a', back + 1000)).toBe(1);
    expect(limit.take('b', back)).toBe(0);
  });

  /** Steps of the clock in ms, some of them backwards, and who sends at each. */
  const steps = fc.array(
    fc.record({
      address: fc.constantFrom('a', 'b'),
      step: fc.oneof(
        { weight: 8, arbitrary: fc.constant(0) },
        { weight: 4, arbitrary: fc.integer({ min: 0, max: 2000 }) },
        fc.integer({ min: 0, max: 200_000 }),
        fc.integer({ min: -10_000_000, max: -1 })
      ),
    }),
    { maxLength: 200 }
  );
  const perSecond = fc.constantFrom(0.1, 0.5, 1, 3, 7, 50);
  const burst = fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 20 }));

  test('From any moment on: never more than the burst and the rate times the time', () => {
    fc.assert(
      fc.property(perSecond, burst, steps, (rate, most, events) => {
        const limit = limitOf(rate, most);
        const passed: Record<string, number[]> = { a: [], b: [] };
        let now = NOW;
        let elapsed = 0;
        for (const { address, step } of events) {
          now += step;
          elapsed += Math.max(0, step);
          if (limit.take(address, now) === 0) passed[address]?.push(elapsed);
        }

        for (const times of Object.values(passed)) {
          times.forEach((from, first) =>
            times.slice(first).forEach((to, more) => {
              const allowed = most + (rate * (to - from)) / 1000;
              expect(more + 1).toBeLessThanOrEqual(allowed + 1e-3);
            })
          );
        }
      })
    );
  });

  test('Whoever waits as long as was said passes', () => {
    fc.assert(
      fc.property(perSecond, burst, steps, (rate, most, events) => {
        const limit = limitOf(rate, most);
        let now = NOW;

        return events.every(({ step }) => {
          now += step;
          const wait = limit.take('a', now);
          now += wait * 1000;

          return wait === 0 || limit.take('a', now) === 0;
        });
      })
    );
  });

  test('Whoever keeps to the rate always passes, whatever was before', () => {
    fc.assert(
      fc.property(perSecond, burst, steps, (rate, most, events) => {
        const limit = limitOf(rate, most);
        let now = NOW;
        for (const { step } of events) {
          now += step;
          limit.take('a', now);
        }
        now += Math.ceil((most * 1000) / rate);

        return Array.from({ length: 50 }).every(() => {
          now += Math.ceil(1000 / rate);

          return limit.take('a', now) === 0;
        });
      })
    );
  });

  test('It remembers the last addresses only, those that go on sending among them', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 50 }),
        fc.integer({ min: 1, max: 200 }),
        (maxAddresses, count) => {
          const limit = limitOf(1, 1, maxAddresses);
          for (let i = 0; i < count; i += 1) limit.take(`address ${i}`, NOW);
          let remembered = 0;
          for (let i = count - 1; i >= 0; i -= 1) {
            if (limit.take(`address ${i}`, NOW) > 0) remembered += 1;
          }

          expect(remembered).toBe(Math.min(count, maxAddresses));
        }
      )
    );
  });

  test('A flood of addresses does not free the one that floods', () => {
    const limit = limitOf(1, 1, 10);
    limit.take('flood', NOW);
    for (let i = 0; i < 1000; i += 1) {
      limit.take(`address ${i}`, NOW);
      expect(limit.take('flood', NOW)).toBe(1);
    }
  });
});
