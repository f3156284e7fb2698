import AxeBuilder from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startSampleServer, type SampleServer } from '#test/pages/samples/serve.ts';
import { startChromium } from '#test/support/chromium.ts';

/** Every component, in a real browser, with and without JavaScript, on a small phone and on a desk. */
let browser: Browser;
let server: SampleServer;

beforeAll(async () => {
  [browser, server] = await Promise.all([startChromium(), startSampleServer()]);
}, 120_000);

afterAll(async () => {
  await browser.close();
  await server.stop();
});

const situations = ['person', 'staff', 'public', 'letter'].flatMap((name) =>
  [320, 1280].flatMap((width) => [true, false].map((javaScript) => ({ name, width, javaScript }))),
);

test.each(situations)('$name at $width pixels, JavaScript $javaScript', { timeout: 60_000 }, async ({ name, width, javaScript }) => {
  const context = await browser.newContext({ viewport: { width, height: 900 }, javaScriptEnabled: javaScript });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  await page.goto(`${server.origin}/${name}`);
  // axe itself needs scripts, so without them only what a browser can tell is looked at.
  const violations = javaScript
    ? (await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze())
        .violations
    : [];
  const widest = await page.evaluate<number>('document.documentElement.scrollWidth');
  await context.close();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual([]);
  expect(problems).toEqual([]);
  expect(widest).toBeLessThanOrEqual(width);
});

const pressed =
  'button, .govuk-button, .al-reply, input:not([type=hidden]):not([type=radio]):not([type=checkbox]), .govuk-radios__label, .govuk-checkboxes__label';

test('everything that can be pressed is at least 44 pixels high', { timeout: 60_000 }, async () => {
  const heights = await sizesOf('person', 320, pressed);
  expect(heights.length).toBeGreaterThan(10);
  expect(heights.filter(({ height }) => height < 44)).toEqual([]);
});

test('all replies are one size', { timeout: 60_000 }, async () => {
  const sizes = await sizesOf('person', 1280, '.al-reply');
  expect(sizes).toHaveLength(4);
  expect(new Set(sizes.map(({ width, height }) => `${Math.round(width)} × ${Math.round(height)}`)).size).toBe(1);
});

const sizesOf = async (name: string, width: number, selector: string) => {
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  await page.goto(`${server.origin}/${name}`);
  const found = await Promise.all((await page.locator(selector).all()).map((element) => element.boundingBox()));
  await page.close();
  return found.filter((box) => box !== null);
};
