/**
 * What a step asks of a graphics card: dispatches, kernels, and the time that the worker needs for them.
 *
 * `npm run bench:encode` in www, after `cargo xtask build`; configurations may follow `--`. Figures are in
 * docs/results-gpu.md.
 */
import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../../..');
const { chromium } = createRequire(join(root, 'www/package.json'))('playwright-core');

const tiny = 'gan/mlp&generator.normalisation=none&generator.widths=16&discriminator.widths=16&train.batch=4';
const standard = [tiny, 'gan/mlp&generator.normalisation=none', 'gan/quick', 'gan/dcgan&train.batch=4', 'vae/mlp', 'pixelcnn&predictor.batch=4'];
const asked = process.argv.slice(2);
const texts = asked.length > 0 ? asked : standard;

const types = { '.js': 'text/javascript', '.html': 'text/html', '.wasm': 'application/wasm' };
function place(url) {
  if (url.startsWith('/engine/')) return join(root, 'pkg/webgpu', url.slice('/engine/'.length));
  if (url === '/digits.idx.gz') return join(root, 'www/generated/digits.idx.gz');
  return join(here, url === '/' ? 'index.html' : url);
}
const server = createServer(({ url }, response) => {
  const file = place(url ?? '/');
  if (!existsSync(file)) return response.writeHead(404).end();
  response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' });
  createReadStream(file).pipe(response);
}).listen(0, '127.0.0.1');
await new Promise((ready) => server.once('listening', ready));

const onCard = process.env.GENLAB_CARD === '1' ? [] : ['--use-webgpu-adapter=swiftshader', '--enable-features=Vulkan', '--ignore-gpu-blocklist'];
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--headless=new', '--no-sandbox', '--enable-unsafe-webgpu', '--disable-background-networking', ...onCard],
});
const page = await browser.newPage();
page.setDefaultTimeout(900_000);
await page.goto(`http://127.0.0.1:${server.address().port}/`);

const middle = (numbers) => [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)];
console.log('| run | first step, s | pipelines | dispatches | submits | writes | encoding, ms | whole, ms |\n|---|---|---|---|---|---|---|---|');
for (const text of texts) {
  const small = text === tiny;
  const found = await page.evaluate((wish) => globalThis.measure(wish), { text, warm: small ? 40 : 3, steps: small ? 40 : 3, laps: small ? 9 : 3 });
  if (found.failed) {
    console.log(`| ${text} | ${found.failed} |`);
    process.exitCode = 1;
    continue;
  }
  const { calls, kernels } = found.laps.at(-1);
  const times = ['encoding', 'whole'].map((key) => middle(found.laps.map((lap) => lap[key])).toFixed(1));
  const numbers = [(found.firstStep / 1000).toFixed(1), found.pipelines, calls.dispatches, calls.submits, calls.writes, ...times];
  console.log(`| ${text} | ${numbers.join(' | ')} |`);
  if (process.env.GENLAB_KERNELS === '1') console.log(kernels);
}
await browser.close();
server.close();
