/**
 * The worker: one serial queue of commands, and the training loop that runs
 * whenever the queue is empty.
 */
import { toErrorData } from './errors';
import { macrotask } from './macrotask';
import { nudging } from './nudge';
import { blocks, pack } from './packing';
import type { Reply, Request, WorkerEvent } from './protocol';
import { Server } from './server';
import type { Training } from './training';
import { lookEveryMilliseconds, Watchdog } from './watchdog';

interface WorkerScope {
  addEventListener(
    name: 'error' | 'unhandledrejection',
    handler: (event: { error?: unknown; reason?: unknown; preventDefault(): void }) => void,
  ): void;
  postMessage(message: Reply | WorkerEvent, transfer: Transferable[]): void;
  onmessage: ((message: MessageEvent<Request>) => void) | null;
}

const scope = globalThis as unknown as WorkerScope;
const queue: Request[] = [];
let busy = false;

/** The memory inside an answer or an event that can move instead of being copied. */
function movable(value: unknown): Transferable[] {
  if (value instanceof Uint8Array) return [value.buffer as ArrayBuffer];
  const whole = value as { images?: unknown; value?: unknown } | null;
  const holder = (whole?.images ?? whole?.value ?? whole) as { pixels?: unknown; values?: unknown } | null;
  const pixels = holder?.pixels ?? holder?.values;
  return pixels instanceof Float32Array &&
    pixels.buffer instanceof ArrayBuffer &&
    pixels.byteLength === pixels.buffer.byteLength
    ? [pixels.buffer]
    : [];
}

function say(event: WorkerEvent): void {
  scope.postMessage(event, event.event === 'checkpoint' ? movable(event.bytes) : []);
}

const server = new Server(say);
/** The command that is under way. */
let underWay: Request | undefined;
const watchdog = new Watchdog((reason) =>
  say(underWay ? { event: 'broken', reason, id: underWay.id } : { event: 'broken', reason }),
);

/** The engine says on the console why it panics; it is heard there, and still written. */
const write = console.error.bind(console);
console.error = (...words: unknown[]): void => {
  write(...words);
  watchdog.heard(words);
};
scope.addEventListener('error', (event) => {
  // The page hears of it from the watchdog, and not once more as an error of the worker.
  event.preventDefault();
  write(event.error);
  watchdog.thrown(event.error);
});
scope.addEventListener('unhandledrejection', ({ reason }) => watchdog.thrown(reason));
setInterval(() => watchdog.look(server.waitsForDevice), lookEveryMilliseconds);

async function answer(request: Request): Promise<void> {
  const handle = server.handlers[request.name] as (ask: unknown) => unknown;
  try {
    const result = pack(await handle(request.ask));
    scope.postMessage({ id: request.id, answer: result }, [...movable(result), ...blocks(result)]);
  } catch (thrown) {
    scope.postMessage({ id: request.id, error: toErrorData(thrown) }, []);
  }
}

function stop(training: Training, thrown: unknown): void {
  const error = toErrorData(thrown);
  training.playing = false;
  if (error.kind === 'device') return say({ event: 'lost', reason: error.message });
  say({ event: error.kind === 'diverged' ? 'diverged' : 'failed', run: training.run, error });
  server.sayState(training);
}

async function turn(training: Training): Promise<void> {
  try {
    const report = await training.turn();
    say({ event: 'report', run: training.run, report });
    if (training.checkpointDue) await server.sayCheckpoint(training);
  } catch (thrown) {
    stop(training, thrown);
  }
}

let lastRun = -1;

/** Runs take turns. */
function nextTraining(): Training | undefined {
  const ready = server.ready();
  const next = ready.find((training) => training.run > lastRun) ?? ready[0];
  if (next) lastRun = next.run;
  return next;
}

/** Commands first, then one turn of training, then let messages in; until idle. */
async function work(): Promise<void> {
  if (busy) return;
  busy = true;
  for (;;) {
    const request = queue.shift();
    const training = request ? undefined : nextTraining();
    if (!request && !training) break;
    underWay = request;
    watchdog.begin(request?.name ?? 'turn');
    if (request) await nudging(server.nudge, answer(request));
    else if (training) await nudging(server.nudge, turn(training));
    watchdog.end();
    underWay = undefined;
    await macrotask();
  }
  busy = false;
}

/** Pausing takes effect before anything else that is waiting. */
function hurry(request: Request): void {
  if (request.name !== 'pause') return;
  const training = server.trainings.get(request.ask.run);
  if (training) training.playing = false;
}

scope.onmessage = ({ data }) => {
  hurry(data);
  queue.push(data);
  void work();
};
