import { chromium } from '@playwright/test';
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args:['--headless=new','--no-sandbox'], ignoreDefaultArgs: ['--headless'] });
for (const w of [360,390,768,1024,1280,1440,1920]) {
  const page = await browser.newPage({ viewport: { width: w, height: 900 } });
  await page.goto('http://localhost:4180/?device=cpu');
  await page.waitForSelector('genlab-top-bar');
  await page.waitForTimeout(600);
  console.log(w, await page.evaluate(() => {
    const out=[document.documentElement.scrollWidth];
    const walk=(root)=>{ for (const e of root.querySelectorAll('*')) { const r=e.getBoundingClientRect(); if (r.right>innerWidth+0.5 && r.width>0) out.push(e.localName+'.'+e.className+' '+Math.round(r.right)); if (e.shadowRoot) walk(e.shadowRoot);} };
    walk(document); return out.slice(0,12).join(' ; ');
  }));
  await page.screenshot({ path: `/tmp/shots/w-${w}.png` });
  await page.close();
}
await browser.close();
