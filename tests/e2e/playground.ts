/** The page as the tests use it. */
import { expect, test as plain, type Locator, type Page } from '@playwright/test';
import { standing } from './standing';

/** A small model that trains fast on any computer. */
export const small = 'gan/mlp&train.batch=16&generator.widths=32,64&discriminator.widths=64,32';

/** The page with its parts. */
export class Playground {
  readonly page: Page;
  readonly errors: string[] = [];

  constructor(page: Page) {
    this.page = page;
    page.on('pageerror', (error) => this.errors.push(error.message));
    void page.addInitScript(failAtViolations);
  }

  /** Opens the page on a configuration and waits until it can be used. */
  async open(text = '', device = 'cpu'): Promise<void> {
    await this.page.goto(`/?device=${device}${text === '' ? '' : `#${text}`}`);
    await expect(this.counter).toBeVisible({ timeout: 30_000 });
    await expect(this.samples).toBeVisible();
  }

  get counter(): Locator {
    return this.page.locator('[data-step]');
  }

  get samples(): Locator {
    return this.page.locator('canvas[data-name="samples"]');
  }

  get essentials(): Locator {
    return this.page.locator('genlab-essentials-panel');
  }

  /** The step that the counter shows. */
  async step(): Promise<number> {
    return Number(await this.counter.getAttribute('data-step'));
  }

  /** The samples, once they are those of a step. */
  samplesStep(step: number): Locator {
    return this.page.locator(`canvas[data-name="samples"][aria-label*="after ${step.toLocaleString('en')} steps"]`);
  }

  /** Every pixel of the sample grid, as text. */
  samplePixels(): Promise<string> {
    return this.samples.evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
  }

  /** Plays until the counter has reached `step`. */
  async playUntil(step: number, timeout = 30_000): Promise<void> {
    await this.press('Play');
    await expect.poll(() => this.step(), { timeout }).toBeGreaterThanOrEqual(step);
  }

  /** Presses a button of the top bar. */
  async press(name: 'Play' | 'Pause' | 'Reset' | 'Step'): Promise<void> {
    await this.page.locator('genlab-transport').getByRole('button', { name, exact: true }).click();
  }

  /** Pauses; gives the step at which the run stands when its last turn is over. */
  async pausedStep(): Promise<number> {
    await this.press('Pause');
    return standing(() => this.step());
  }

  /** Types a value into a control of the main settings. */
  async set(label: string, value: string): Promise<void> {
    const field = this.essentials.getByLabel(label, { exact: true });
    await field.fill(value);
    await field.press('Enter');
  }

  /** Drops files on the page's data panel. */
  async drop(files: { name: string; bytes: number[] }[]): Promise<void> {
    await this.page.locator('genlab-data-panel').evaluate((panel, given) => {
      const transfer = new DataTransfer();
      for (const { name, bytes } of given) transfer.items.add(new File([new Uint8Array(bytes)], name));
      panel.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
    }, files);
  }
}

/** What the policy of the page forbids becomes an error, which fails the test. */
export function failAtViolations(): void {
  addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile }) => {
    setTimeout(() => {
      throw new Error(`The policy of the page forbids ${effectiveDirective} from ${blockedURI} in ${sourceFile}`);
    });
  });
}

/** A test that is given the page; an error that nobody caught fails it. */
export const test = plain.extend<{ playground: Playground }>({
  playground: async ({ page }, use) => {
    const playground = new Playground(page);
    await use(playground);
    expect(playground.errors).toEqual([]);
  },
});

export { expect };
