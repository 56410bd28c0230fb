/** Before all tests: serves `dist/`, or the folder that `GENLAB_DIST` names. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { serve } from './server';

/** Where the page is while tests run: `GENLAB_PORT`, or 4189. */
export const port = Number(process.env['GENLAB_PORT'] ?? 4189);

export default async function setup(): Promise<() => Promise<void>> {
  const folder = process.env['GENLAB_DIST'] ?? resolve(__dirname, '../../dist');
  if (!existsSync(resolve(folder, 'index.html'))) throw new Error(`${folder} has no page: build it first`);
  const server = await serve(folder, port);
  return () => new Promise((done) => server.close(() => done()));
}
