/** Before the measurement: serves the built page twice, once so that the browser lets it use threads. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { serve } from '../../../tests/e2e/server';
import { isolatedPort, port } from './places';

/** Browsers give shared memory, which threads need, only to a page that is served so. */
const isolating = { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' };

export default async function setup(): Promise<() => Promise<void>> {
  const folder = resolve(__dirname, 'dist');
  if (!existsSync(resolve(folder, 'index.html'))) throw new Error(`${folder} has no page: build it first`);
  const servers = await Promise.all([serve(folder, port), serve(folder, isolatedPort, isolating)]);
  return async () => {
    await Promise.all(servers.map((server) => new Promise((done) => server.close(done))));
  };
}
