import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, small, test, type Playground } from './playground';

async function expectNothingSerious(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(grave.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual([]);
}

async function openStage({ page }: Playground) {
  await page.locator('genlab-transport').getByRole('button', { name: 'Slow motion' }).click();
  const stage = page.locator('genlab-slow-motion dialog');
  await expect(stage).toBeVisible();
  return stage;
}

for (const [kind, text] of [
  ['images', small],
  ['points', `${small}&data=ring&latent.size=2`],
] as const) {
  test(`a step on ${kind} is shown in seven captions, and then taken as it was told`, async ({ playground }) => {
    test.slow();
    const { page } = playground;
    await page.emulateMedia({ colorScheme: kind === 'points' ? 'dark' : 'light', reducedMotion: 'reduce' });
    await playground.open(text);
    await playground.playUntil(10);
    const before = await playground.pausedStep();
    const stage = await openStage(playground);
    await expect(stage.getByRole('heading', { level: 1 })).toHaveText(`Step ${before + 1} in slow motion`);
    const titles = [
      'It begins with noise',
      'The generator makes its batch',
      'The discriminator judges both kinds',
      'How wrong was the discriminator?',
      'The discriminator learns',
      'Now the generator is on trial',
      'The generator learns',
    ];
    for (const [index, title] of titles.entries()) {
      await expect(stage.getByText(`${index + 1} of 7`)).toBeVisible();
      await expect(stage.getByRole('heading', { level: 2 })).toHaveText(title);
      await expect(stage.locator('.katex').first()).toBeVisible();
      await expect(stage.locator('.part.acts').first()).toBeVisible();
      if (index === 2 || index === 6) await expectNothingSerious(page);
      if (index < 6) await page.keyboard.press('ArrowRight');
    }
    expect(await playground.step()).toBe(before);
    await stage.getByRole('button', { name: 'Take this step' }).click();
    await expect(stage.getByRole('heading', { level: 2 })).toHaveText(`Step ${before + 1} is taken`);
    await expect(stage).toContainText('exactly the numbers that you have just seen');
    await expect(stage.locator('tbody tr')).toHaveCount(5);
    expect(await playground.step()).toBe(before + 1);
    await page.keyboard.press('ArrowRight');
    await expect(stage.getByRole('heading', { level: 1 })).toHaveText(`Step ${before + 2} in slow motion`);
    await page.keyboard.press('Escape');
    await expect(stage).toBeHidden();
    expect(await playground.step()).toBe(before + 1);
  });
}

test('captions go back and on by buttons, and the keys of the page rest meanwhile', async ({ playground }) => {
  const { page } = playground;
  await playground.open(small);
  await page.keyboard.press('s');
  const stage = page.locator('genlab-slow-motion dialog');
  await expect(stage.getByText('1 of 7')).toBeVisible();
  await stage.getByRole('button', { name: 'Next' }).click();
  await expect(stage.getByText('2 of 7')).toBeVisible();
  await stage.getByRole('button', { name: 'Back' }).click();
  await expect(stage.getByText('1 of 7')).toBeVisible();
  await page.keyboard.press('End');
  await expect(stage.getByText('7 of 7')).toBeVisible();
  await stage.getByRole('button', { name: /^4:/ }).click();
  await expect(stage.getByText('4 of 7')).toBeVisible();
  await page.keyboard.press('r');
  await stage.getByRole('button', { name: 'Close' }).click();
  await expect(stage).toBeHidden();
  expect(await playground.step()).toBe(0);
});

test('a step of an autoencoder has five captions', async ({ playground }) => {
  const { page } = playground;
  await playground.open('ae/denoising&train.batch=16&encoder.widths=32&decoder.widths=32');
  const stage = await openStage(playground);
  for (let index = 1; index <= 5; index++) {
    await expect(stage.getByText(`${index} of 5`)).toBeVisible();
    await expect(stage.locator('canvas, table').first()).toBeVisible();
    await page.keyboard.press('ArrowRight');
  }
  await expect(stage).toContainText('exactly the numbers that you have just seen');
});

test('a method without networks has no slow motion', async ({ playground }) => {
  await playground.open('k-means&classical.examples=500');
  await expect(playground.page.locator('genlab-transport').getByRole('button', { name: 'Slow motion' })).toHaveCount(0);
});
