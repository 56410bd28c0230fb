import { expect, small, test } from './playground';

const why = 'Locked by your teacher’s link.';

/** Whether the focus is inside of an element, however deep. */
const focusIn = (tag: string) =>
  '(() => { let at = document.activeElement; while (at?.shadowRoot?.activeElement) { if (at.localName === ' +
  `'${tag}') return true; at = at.shadowRoot.activeElement; } return at?.localName === '${tag}'; })()`;

test('a locked panel is shown with its reason, and neither pointer nor keys change anything', async ({
  playground,
}) => {
  const { page } = playground;
  await playground.open(`${small}&lock=settings,data&v=1`);
  await expect(page.getByText(why)).toHaveCount(3);
  const address = page.url();
  const rate = playground.essentials.getByLabel('Label of real images', { exact: true });
  await expect(rate).toBeVisible();
  const box = (await rate.boundingBox())!;
  await page.mouse.click(box.x + 5, box.y + 5);
  await page.keyboard.type('0.5');
  await page.keyboard.press('Enter');
  await rate.evaluate((field: HTMLInputElement) => {
    field.focus();
    field.value = '0.5';
    field.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
  });
  for (let tab = 0; tab < 40; tab++) {
    await page.keyboard.press('Tab');
    expect(await page.evaluate(focusIn('genlab-essentials-panel'))).toBe(false);
    expect(await page.evaluate(focusIn('genlab-data-panel'))).toBe(false);
  }
  expect(page.url()).toBe(address);
  // Controls that come later are locked as well.
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('/');
  await expect(page.locator('genlab-settings-panel summary').first()).toBeAttached();
  await expect(page.locator('genlab-settings-panel :is(summary, input, button):not([inert])')).toHaveCount(0);
  await playground.playUntil(5);
  await playground.press('Pause');
});

test('where everything is locked a run can still be played, and nothing else started', async ({ playground }) => {
  const { page } = playground;
  await playground.open(`${small}&lock=all&v=1`);
  await expect(page.getByText('The settings are locked by your teacher’s link')).toBeVisible();
  await expect(page.locator('genlab-preset-picker .opener')).toBeDisabled();
  await expect(page.locator('genlab-top-bar .seed input')).toBeDisabled();
  await expect(page.getByRole('button', { name: 'Make a twin' })).toHaveCount(0);
  await playground.playUntil(5);
  expect(page.url()).toContain('lock=all');
});

test('a teacher chooses in the share menu what is locked and what is hidden', async ({ playground }) => {
  const { page } = playground;
  await playground.open(small);
  await page.getByRole('button', { name: 'Share this run' }).click();
  await page.getByText('For a class').click();
  await page.getByLabel('Lock: Settings', { exact: true }).check();
  await page.getByLabel('Hide: Health', { exact: true }).check();
  const link = await page.getByLabel('Link', { exact: true }).inputValue();
  expect(link).toContain('hide=health&lock=settings&v=1');
  await page.goto(link.replace('/#', '/?device=cpu#'));
  await expect(page.getByText(why).first()).toBeVisible({ timeout: 30_000 });
  await expect(page.locator('genlab-health-panel')).toHaveCount(0);
});
