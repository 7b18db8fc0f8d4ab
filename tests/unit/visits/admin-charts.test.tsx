/** @jest-environment jsdom */
import { act } from 'react';
import type { ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import type { Root } from 'react-dom/client';
import { IntlProvider } from 'react-intl';
import { ThemeProvider } from 'styled-components';
import type { DefaultTheme } from 'styled-components';

import { LineChart } from '../../../admin/src/visits/charts/LineChart';
import { Sparkline } from '../../../admin/src/visits/charts/Sparkline';

Object.assign(globalThis, {
  IS_REACT_ACT_ENVIRONMENT: true,
  // jsdom lays nothing out: what is drawn is 640 pixels wide.
  ResizeObserver: class {
    constructor(private readonly tell: (entries: unknown[]) => void) {}
    observe() {
      this.tell([{ contentRect: { width: 640 } }]);
    }
    disconnect() {}
  },
});

const theme = {
  colors: { primary600: 'blue', success600: 'green', neutral0: 'white' },
  spaces: [],
  fontSizes: [],
  shadows: {},
} as unknown as DefaultTheme;

const points = [3, 8, 5].map((visits, index) => ({
  tick: `${index + 1}/11`,
  name: `${index + 1}/11/2026`,
  told: `${index + 1}/11: ${visits} lượt`,
  values: [visits, 2 * visits] as const,
}));

let root: Root;
let place: HTMLDivElement;

const draw = (element: ReactElement) =>
  act(async () =>
    root.render(
      <IntlProvider locale="vi" onError={() => {}}>
        <ThemeProvider theme={theme}>{element}</ThemeProvider>
      </IntlProvider>
    )
  );

const query = (selector: string): Element => {
  const found = place.querySelector(selector);

  if (!found) throw new Error(`There is no ${selector}`);

  return found;
};

beforeEach(() => {
  place = document.body.appendChild(document.createElement('div'));
  root = createRoot(place);
});

afterEach(async () => {
  await act(async () => root.unmount());
  place.remove();
});

describe('the chart', () => {
  const told = () => query('[role="slider"]').getAttribute('aria-valuetext');
  const press = (key: string) =>
    act(async () => {
      query('[role="slider"]').dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })
      );
    });

  beforeEach(() =>
    draw(<LineChart points={points} label="Ba ngày, 16 lượt" chooserLabel="Điểm" />)
  );

  it('says what it shows, and draws a line for visits and one for page views', () => {
    expect(query('svg[role="img"]').getAttribute('aria-label')).toBe('Ba ngày, 16 lượt');
    expect(place.querySelectorAll('path[stroke="blue"]')).toHaveLength(1);
    expect(place.querySelectorAll('path[stroke="green"][stroke-dasharray]')).toHaveLength(1);
  });

  it('tells each point by the arrow keys and stays within its ends', async () => {
    expect(told()).toBe('3/11: 5 lượt');
    await press('ArrowLeft');
    expect(told()).toBe('2/11: 8 lượt');
    await press('Home');
    expect(told()).toBe('1/11: 3 lượt');
    await press('ArrowLeft');
    expect(told()).toBe('1/11: 3 lượt');
    await press('End');
    await press('ArrowRight');
    expect(told()).toBe('3/11: 5 lượt');
  });

  it('has no point to choose where there is none', async () => {
    await draw(<LineChart points={[]} label="Không có gì" chooserLabel="Điểm" />);
    expect(place.querySelector('[role="slider"]')).toBeNull();
    expect(query('svg').getAttribute('aria-label')).toBe('Không có gì');
  });
});

describe('the sparkline', () => {
  it('is read as its label and marks the last value', async () => {
    await draw(<Sparkline values={[0, 4, 2]} label="30 ngày, 6 lượt" />);
    expect(query('svg[role="img"]').getAttribute('aria-label')).toBe('30 ngày, 6 lượt');
    expect(query('circle').getAttribute('cx')).toBe('636');
    expect(query('circle').getAttribute('cy')).toBe('24');
  });

  it('draws nothing out of its frame where nobody came', async () => {
    await draw(<Sparkline values={[0, 0]} label="Chưa có" />);
    expect(query('path[stroke]').getAttribute('d')).toBe('M4 44L636 44');
  });
});
