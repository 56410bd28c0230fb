import { chromium } from '@playwright/test';
const args = ['--headless=new','--no-sandbox','--disable-quic','--no-first-run','--disable-background-networking','--disable-component-update','--disable-sync'];
const base = process.env.BASE ?? 'http://localhost:4180/';
const name = process.argv[2] ?? 'a';
const only = process.argv[3];
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args, ignoreDefaultArgs: ['--headless'] });
const sizes = [[1440,900,'light'],[1440,900,'dark'],[1024,768,'light'],[390,844,'dark']];
for (const [w,h,scheme] of sizes) {
  const id = `${w}-${scheme}`;
  if (only && !id.startsWith(only)) continue;
  const page = await browser.newPage({ viewport: { width: w, height: h }, colorScheme: scheme });
  page.on('console', m => console.log('console', m.type(), m.text()));
  page.on('pageerror', e => console.log('pageerror', e.message));
  await page.goto(base + '?device=cpu');
  await page.waitForSelector('genlab-top-bar', { timeout: 30000 });
  await page.waitForTimeout(1500);
  await page.screenshot({ path: `/tmp/shots/${name}-${id}-start.png` });
  await page.keyboard.press('Space');
  await page.waitForTimeout(Number(process.env.TRAIN ?? 8000));
  await page.screenshot({ path: `/tmp/shots/${name}-${id}-train.png` });
  const full = w === 390;
  if (full) await page.screenshot({ path: `/tmp/shots/${name}-${id}-full.png`, fullPage: true });
  console.log(id, await page.locator('.count').first().innerText());
  await page.close();
}
await browser.close();
