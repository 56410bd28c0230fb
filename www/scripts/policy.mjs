/**
 * What Trunk serves has a script in the page that reloads it when a source has changed. The policy
 * of the page allows no such script, so for a page that has one it is relaxed; a page that is built
 * to be given away has none, and keeps its policy. Trunk calls this after each of its builds.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const strict = "script-src 'self' ";
const inline = /<script(?![^>]*\ssrc=)[^>]*>/;

/** The page as it is served: with a policy that allows the script that is in it. */
export function relaxed(page) {
  return inline.test(page) ? page.replace(strict, `${strict}'unsafe-inline' `) : page;
}

const called = process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href;
const folder = process.env.TRUNK_STAGING_DIR;
if (called && folder) {
  const file = resolve(folder, 'index.html');
  const page = readFileSync(file, 'utf8');
  const served = relaxed(page);
  if (served !== page) writeFileSync(file, served);
}
