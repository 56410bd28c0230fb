/** No key and no file takes a run away for good. */
import { imagesFile, labelsFile } from './idx';
import { expect, small, test } from './playground';

test('r starts again, and the run can be brought back with its step', async ({ playground }) => {
  const { page } = playground;
  await playground.open(small);
  await playground.playUntil(10);
  const step = await playground.pausedStep();
  await page.keyboard.press('r');
  await expect(playground.counter).toHaveAttribute('data-step', '0');
  await page.locator('[data-id="undo"]').getByRole('button', { name: 'Bring it back' }).click();
  await expect(playground.counter).toHaveAttribute('data-step', String(step));
  await expect(playground.samplesStep(step)).toBeVisible();
});

test('keys do nothing behind the help, in the open list of models, and when they are switched off', async ({
  playground,
}) => {
  const { page } = playground;
  await playground.open(small);
  await playground.press('Step');
  await expect(playground.counter).toHaveAttribute('data-step', '1');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('r');
  await page.getByRole('switch', { name: 'Single keys act on the page' }).uncheck();
  await page.keyboard.press('Escape');
  await page.keyboard.press('r');
  await page.keyboard.press('ArrowRight');
  await page.waitForTimeout(300);
  await expect(playground.counter).toHaveAttribute('data-step', '1');
  await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
  await page.getByRole('switch', { name: 'Single keys act on the page' }).check();
  await page.keyboard.press('Escape');
  await page.locator('genlab-preset-picker .opener').click();
  await page.keyboard.press('r');
  await page.waitForTimeout(300);
  await expect(playground.counter).toHaveAttribute('data-step', '1');
});

test('files that are dropped beside the data are asked about where a run would be lost', async ({ playground }) => {
  const { page } = playground;
  await playground.open(small);
  await playground.press('Step');
  await page
    .locator('genlab-charts-panel')
    .first()
    .evaluate(
      (panel, given) => {
        const transfer = new DataTransfer();
        for (const { name, bytes } of given) transfer.items.add(new File([new Uint8Array(bytes)], name));
        panel.dispatchEvent(
          new DragEvent('drop', { dataTransfer: transfer, bubbles: true, composed: true, cancelable: true }),
        );
      },
      [
        { name: 'images', bytes: imagesFile(40) },
        { name: 'labels', bytes: labelsFile(40) },
      ],
    );
  await page.locator('[data-id="drop"]').getByRole('button', { name: 'Learn from them' }).click();
  await expect(page.locator('genlab-data-panel')).toContainText('40 images');
});
