/** The page in Firefox, as the tests use it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as plain } from '@playwright/test';
import puppeteer, { type Browser, type ElementHandle, type Frame, type Page } from 'puppeteer-core';
import { failAtViolations } from '../e2e/playground';
import { port } from '../e2e/setup';
import { standing } from '../e2e/standing';

export { small } from '../e2e/playground';
export { expect, port };

/** Where Firefox is, and the folder that it saves into. */
export interface Firefox {
  readonly browser: Browser;
  readonly downloads: string;
}

/** Starts Firefox, with these settings of `about:config` too. */
export async function launch(downloads: string, settings: Record<string, boolean> = {}): Promise<Browser> {
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: process.env['FIREFOX'] ?? '/usr/bin/firefox-esr',
    headless: true,
    defaultViewport: { width: 1440, height: 900 },
    extraPrefsFirefox: {
      ...settings,
      'browser.download.folderList': 2,
      'browser.download.dir': downloads,
      'browser.download.alwaysOpenPanel': false,
      'browser.helperApps.neverAsk.saveToDisk': 'application/octet-stream',
    },
  });
}

/** The page with its parts. Parts stand in shadow roots: `>>>` reaches into them. */
export class Playground {
  readonly page: Page;
  readonly errors: string[] = [];

  private constructor(page: Page) {
    this.page = page;
    page.on('pageerror', (error) => this.errors.push(error instanceof Error ? error.message : String(error)));
  }

  /** A page of its own, which shares nothing with others. */
  static async in(browser: Browser): Promise<Playground> {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    await page.evaluateOnNewDocument(failAtViolations);
    return new Playground(page);
  }

  /** Opens the page on a configuration and waits until it can be used. */
  async open(text: string, device = 'cpu'): Promise<void> {
    await this.page.goto(`http://127.0.0.1:${port}/?device=${device}#${text}`);
    await this.part('[data-step]');
    await this.part('canvas[data-name="samples"]');
  }

  /** The part of the page that a selector names, as soon as it is there. */
  async part(selector: string, frame: Frame = this.page.mainFrame()): Promise<ElementHandle> {
    let found: ElementHandle | null = null;
    // The browser's own waiting does not hear of changes in shadow roots.
    const look = async (): Promise<boolean> => (found = await frame.$(`:scope >>> ${selector}`)) !== null;
    await expect.poll(look, { timeout: 30_000, message: `there is a ${selector}` }).toBe(true);
    if (found === null) throw new Error(`There is no ${selector}.`);
    return found;
  }

  /** Presses what a selector names. */
  async press(selector: string): Promise<void> {
    await (await this.part(selector)).click();
  }

  /** Presses a button of the top bar. */
  async control(name: 'Play' | 'Pause' | 'Reset' | 'Step'): Promise<void> {
    await this.press(`genlab-transport >>> button[aria-label="${name}"]`);
  }

  /** The step that the counter shows. */
  async step(frame?: Frame): Promise<number> {
    return (await this.part('[data-step]', frame)).evaluate((counter) => Number(counter.getAttribute('data-step')));
  }

  /** Plays until the counter has reached `step`. */
  async playUntil(step: number): Promise<void> {
    await this.control('Play');
    await expect.poll(() => this.step(), { timeout: 30_000 }).toBeGreaterThanOrEqual(step);
  }

  /** Pauses; gives the step at which the run stands when its last turn is over. */
  async pausedStep(): Promise<number> {
    await this.control('Pause');
    return standing(() => this.step());
  }

  /** Waits until the samples are those after `step` steps. */
  async samplesOf(step: number): Promise<void> {
    await this.part(`canvas[data-name="samples"][aria-label*="after ${step.toLocaleString('en')} steps"]`);
  }

  /**
   * Every pixel of the sample grid, as a short text. (Firefox writes a number of its own into every picture that it
   * encodes.)
   */
  async samplePixels(): Promise<string> {
    return (await this.part('canvas[data-name="samples"]')).evaluate(async (part) => {
      const { width, height } = part as HTMLCanvasElement;
      const pixels = (part as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height).data;
      const digest = await crypto.subtle.digest('SHA-256', pixels ?? new Uint8ClampedArray());
      return `${width} by ${height}: ${[...new Uint8Array(digest)].map((byte) => byte.toString(16)).join('')}`;
    });
  }

  /** Types a value into a control of the main settings. */
  async set(label: string, value: string): Promise<void> {
    const field = await this.part(`genlab-essentials-panel >>> input[aria-label="${label}"]`);
    await field.evaluate((input) => (input as HTMLInputElement).select());
    await field.type(value);
    await field.press('Enter');
  }

  /** What stands in a part of the page, in its shadow roots too. */
  async text(selector: string): Promise<string> {
    const text = await (
      await this.part(selector)
    ).evaluate((part) => {
      const inside = (node: Node): string => {
        if (node.nodeName === 'STYLE' || node.nodeType === Node.COMMENT_NODE) return '';
        const root = node instanceof Element ? node.shadowRoot : null;
        const children = [...(root ?? node).childNodes];
        return children.length === 0 ? (node.nodeValue ?? '') : children.map(inside).join(' ');
      };
      return inside(part);
    });
    return text.replace(/\s+/g, ' ');
  }
}

/** A test that is given the page in Firefox; an error that nobody caught fails it. */
export const test = plain.extend<{ playground: Playground }, { firefox: Firefox }>({
  firefox: [
    async ({}, use) => {
      const downloads = mkdtempSync(join(tmpdir(), 'genlab-firefox-'));
      const browser = await launch(downloads);
      await use({ browser, downloads });
      await browser.close();
      rmSync(downloads, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  playground: async ({ firefox }, use) => {
    const playground = await Playground.in(firefox.browser);
    await use(playground);
    expect(playground.errors).toEqual([]);
    await playground.page.browserContext().close();
  },
});
