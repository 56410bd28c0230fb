/** What the place where a page is shown does not allow, and why. */
import { EngineError } from './errors';

/**
 * Why there is no WebGPU where the browser offers none. Browsers have it only on pages that nobody can have changed on
 * the way.
 */
export function noWebgpu(secure: boolean | undefined): string {
  if (secure === false)
    return 'WebGPU is there only on pages that come over https, or from this computer; this one came over plain http.';
  return 'This browser has no WebGPU.';
}

/** Why there can be no worker. A sandboxed frame has no origin of its own, so no script belongs to it. */
export function noWorker(thrown: unknown, origin: string | undefined): EngineError {
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  if (origin !== 'null')
    return new EngineError({ kind: 'unknown', message: `The browser did not start a worker: ${message}` });
  return new EngineError({
    kind: 'unknown',
    message:
      'The frame around this page is sandboxed and may not start a worker. Its sandbox attribute needs ' +
      '“allow-same-origin” beside “allow-scripts”.',
  });
}
