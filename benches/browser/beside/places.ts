/** Where the page is while it is measured: `GENLAB_PORT` and the port after it, or 4193 and 4194. */
export const port = Number(process.env['GENLAB_PORT'] ?? 4193);
/** The same page with leave to use threads. */
export const isolatedPort = port + 1;
