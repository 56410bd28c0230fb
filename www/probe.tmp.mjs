import { chromium } from '@playwright/test';
const args = ['--headless=new','--no-sandbox','--no-first-run'];
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args, ignoreDefaultArgs: ['--headless'] });
const page = await browser.newPage();
page.on('console', m => console.log('console', m.type(), m.text()));
await page.goto('http://localhost:4180/?device=cpu');
await page.waitForSelector('genlab-top-bar');
console.log(await page.evaluate(async () => {
  const s = document.querySelector('genlab-playground').studio;
  const rows = s.store.state.description.knobs.map(k => [k.path,k.title,JSON.stringify(k.kind.type==='choice'?k.kind.options.map(o=>o.value):k.kind),JSON.stringify(k.value),k.live,k.seam,k.unit,k.paper].join(' | '));
  const nets = JSON.stringify(s.store.state.description.networks.map(n=>[n.name,n.input,n.layers.map(l=>[l.name,Object.values(l.output).join('x'),l.parameters])]),null,0);
  const d = await s.lab.describe('gan/dcgan');
  const nets2 = JSON.stringify(d.networks.map(n=>[n.name,n.layers.map(l=>[l.name,Object.values(l.output).join('x'),l.parameters])]));
  const outs=[];
  for (const t of ['gan/mlp&train.batch=99999','gan/nope','gan/mlp&bogus=3','gan/mlp&loss.realLabel=7&seed=x','gan/mlp&generator.widths=32,64&seed=5','gan/mlp&seed=5&seed=6']) {
    try { const r = await s.lab.describe(t); outs.push(t+' -> '+r.text+' '+JSON.stringify(r.problems)); } catch(e) { outs.push(t+' !! '+e.message+' '+JSON.stringify(e.problems)); }
    try { const r = await s.lab.start(t); outs.push('   started '+r.text); await r.close(); } catch(e) { outs.push('   start !! '+e.message+' '+JSON.stringify(e.problems)); }
  }
  return rows.join('\n')+'\n'+nets+'\n'+nets2+'\n'+outs.join('\n')+'\n'+JSON.stringify(await s.lab.debug())+JSON.stringify(s.store.state.presets);
}));
await browser.close();
