/**
 * From a cold page on the CPU: how many steps a student's computer makes, and what can be seen then.
 *
 * Writes a picture of the page for each row and prints the figures for docs/results.md.
 */
import { resolve } from 'node:path';
import { test } from '../../tests/e2e/playground';

const rows = [
  { name: 'gan-mlp', text: 'gan/mlp', seconds: 90 },
  { name: 'gan-dcgan', text: 'gan/dcgan', seconds: 300 },
  { name: 'pixelcnn', text: 'pixelcnn', seconds: 60 },
];

for (const { name, text, seconds } of rows) {
  test(`${text} for ${seconds} seconds`, async ({ playground }) => {
    await playground.open(text);
    await playground.press('Play');
    await playground.page.waitForTimeout(10_000);
    const early = await playground.step();
    await playground.page.waitForTimeout((seconds - 10) * 1000);
    const late = await playground.step();
    const shot = resolve(__dirname, `../../docs/shots/${name}-${seconds}s.png`);
    await playground.page.screenshot({ path: shot });
    const pace = ((seconds - 10) * 1000) / (late - early);
    console.log(`${text}: step ${late} after ${seconds} s, ${pace.toFixed(1)} ms a step, drawing included`);
  });
}
