import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';

/** What one step of the path came to. */
export interface StepResult {
  readonly name: string;
  readonly who: string;
  readonly milliseconds: number;
  readonly presses: number;
  readonly fields: number;
  readonly problem: string;
}

/**
 * Somebody walking the path: one browser context of their own, so that nobody's sign-in mixes with another's.
 * Everything is found by the words a person reads, never by a class or an id.
 */
export class Walker {
  readonly who: string;
  readonly page: Page;
  readonly #context: BrowserContext;
  presses = 0;
  fields = 0;

  constructor(who: string, context: BrowserContext, page: Page) {
    this.who = who;
    this.#context = context;
    this.page = page;
  }

  async open(address: string): Promise<void> {
    await this.page.goto(address);
  }

  /** Presses the button with these words. */
  async press(words: string | RegExp): Promise<void> {
    this.presses += 1;
    await this.page.getByRole('button', { name: words }).first().click();
    await this.page.waitForLoadState('load');
  }

  /** Follows the link with these words; one drawn as a button is announced as one. */
  async follow(words: string | RegExp): Promise<void> {
    this.presses += 1;
    await this.page
      .getByRole('link', { name: words })
      .or(this.page.getByRole('button', { name: words }))
      .first()
      .click();
    await this.page.waitForLoadState('load');
  }

  /** Types into the field with this label. */
  async type(label: string | RegExp, text: string): Promise<void> {
    this.fields += 1;
    await this.page.getByLabel(label).first().fill(text);
  }

  /** Chooses a radio or ticks a box by its words; within a question when two answers read the same. */
  async choose(words: string | RegExp, question?: string | RegExp): Promise<void> {
    this.presses += 1;
    const place = question === undefined ? this.page : this.page.getByRole('group', { name: question });
    await place
      .getByRole('radio', { name: words })
      .or(place.getByRole('checkbox', { name: words }))
      .first()
      .check();
  }

  async pick(label: string | RegExp, option: string): Promise<void> {
    this.fields += 1;
    await this.page.getByLabel(label).first().selectOption({ label: option });
  }

  /** Day, month and year of a London date, into the three fields of a question. */
  async date(question: string | RegExp, londonDate: string): Promise<void> {
    const [year = '', month = '', day = ''] = londonDate.split('-');
    const group = this.page.getByRole('group', { name: question });
    this.fields += 3;
    await group.getByLabel('Day').fill(String(Number(day)));
    await group.getByLabel('Month').fill(String(Number(month)));
    await group.getByLabel('Year').fill(year);
  }

  async attach(label: string | RegExp, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
    this.fields += 1;
    await this.page.getByLabel(label).first().setInputFiles(file);
  }

  /** Fails the step unless the page says this. */
  async sees(words: string | RegExp): Promise<void> {
    await this.page.getByText(words).first().waitFor({ state: 'visible', timeout: 10_000 });
  }

  async text(): Promise<string> {
    return await this.page.locator('body').innerText();
  }

  async leave(): Promise<void> {
    await this.#context.close();
  }
}

/** Walks steps one by one: times them, checks each page they end on with axe, keeps a screenshot, and remembers what was wrong. */
export class Path {
  readonly results: StepResult[] = [];
  readonly #browser: Browser;
  readonly #withScript: boolean;
  readonly #folder: string;
  readonly #walkers = new Map<string, Walker>();

  constructor(browser: Browser, options: { readonly withScript: boolean; readonly folder: string }) {
    this.#browser = browser;
    this.#withScript = options.withScript;
    this.#folder = options.folder;
    rmSync(options.folder, { recursive: true, force: true });
    mkdirSync(options.folder, { recursive: true });
  }

  /** The walker of that name; a new one starts signed out, people on a phone and staff at a desk. */
  async walker(who: string, at: 'phone' | 'desk'): Promise<Walker> {
    const known = this.#walkers.get(who);
    if (known !== undefined) return known;
    const context = await this.#browser.newContext({
      javaScriptEnabled: this.#withScript,
      locale: 'en-GB',
      viewport: at === 'phone' ? { width: 360, height: 740 } : { width: 1280, height: 900 },
    });
    context.setDefaultTimeout(10_000);
    const walker = new Walker(who, context, await context.newPage());
    this.#walkers.set(who, walker);
    return walker;
  }

  /** Has somebody of that name walked yet? */
  knows(who: string): boolean {
    return this.#walkers.has(who);
  }

  /** One step of the path. A step that goes wrong is remembered and thrown on: what follows rests on it. */
  async step(name: string, walker: Walker, walk: () => Promise<void>): Promise<void> {
    const started = performance.now();
    walker.presses = 0;
    walker.fields = 0;
    let problem = '';
    try {
      await walk();
      problem = await this.#axe(walker);
    } catch (fault) {
      problem = fault instanceof Error ? (fault.message.split('\n')[0] ?? 'unknown') : 'unknown';
      problem += ` (at ${new URL(walker.page.url()).pathname})`;
    }
    const milliseconds = Math.round(performance.now() - started);
    await walker.page.screenshot({ path: join(this.#folder, `${this.#number()}-${slug(name)}.png`), fullPage: true });
    this.results.push({ name, who: walker.who, milliseconds, presses: walker.presses, fields: walker.fields, problem });
    if (problem !== '') throw new Error(`${name}: ${problem}`);
  }

  async end(): Promise<void> {
    for (const walker of this.#walkers.values()) await walker.leave();
  }

  #number(): string {
    return String(this.results.length + 1).padStart(2, '0');
  }

  /** axe needs scripts in the page; where the person has none, the same HTML is looked at in a page that has. */
  async #axe(walker: Walker): Promise<string> {
    if (!walker.page.url().startsWith('http://localhost')) return '';
    if (this.#withScript) return violationWords((await new AxeBuilder({ page: walker.page }).analyze()).violations);
    const context = await this.#browser.newContext({ viewport: walker.page.viewportSize() });
    try {
      const page = await context.newPage();
      await page.route('**/*', (route) => route.continue());
      await page.route(walker.page.url(), async (route) =>
        route.fulfill({ contentType: 'text/html; charset=utf-8', body: await walker.page.content() }),
      );
      await page.goto(walker.page.url());
      return violationWords((await new AxeBuilder({ page }).analyze()).violations);
    } finally {
      await context.close();
    }
  }
}

/** What axe found, in words; '' for nothing. */
export const violationWords = (violations: readonly { id: string; nodes: readonly { html: string }[] }[]): string =>
  violations.map((violation) => `axe ${violation.id}: ${violation.nodes[0]?.html.slice(0, 160) ?? ''}`).join('; ');

const slug = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
