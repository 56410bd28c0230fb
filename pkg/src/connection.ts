/** The page's end of the wire: commands as promises, events to one listener. */
import { EngineError, type ErrorData } from './errors';
import { unpack } from './packing';
import type { CommandName, Commands, Reply, Request, WorkerEvent } from './protocol';

/** The part of `Worker` that is used, so that tests can stand in for it. */
export interface WorkerLike {
  postMessage(message: Request): void;
  terminate(): void;
  onmessage: ((message: MessageEvent<Reply | WorkerEvent>) => void) | null;
  onmessageerror: ((message: MessageEvent) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

interface Waiting {
  request: Request;
  resolve: (answer: unknown) => void;
  reject: (error: EngineError) => void;
}

/** What a connection tells its owner. */
export interface Listener {
  event(event: WorkerEvent): void;
  /** An answer was an error of kind 'device': true keeps the command waiting. */
  deviceFailed(reason: string): boolean;
  /** The worker itself has stopped. */
  broken(error: ErrorData): void;
}

/** Commands that only look at a run: one under which the engine panicked is not tried again elsewhere. */
const looking: readonly CommandName[] = ['describe', 'draw', 'probe', 'real'];

/** A worker, and the commands that it has not answered yet. */
export class Connection {
  readonly #start: () => WorkerLike;
  readonly #listener: Listener;
  #worker: WorkerLike;
  #waiting = new Map<number, Waiting>();
  /** What waits until a new worker has taken over; null while there is nothing to wait for. */
  #kept: Waiting[] | null = null;
  #lastId = 0;
  /** Whether the worker has ever said anything. */
  #heard = false;
  /** Why nothing will be answered any more. */
  #end: ErrorData | null = null;

  constructor(start: () => WorkerLike, listener: Listener) {
    this.#start = start;
    this.#listener = listener;
    this.#worker = this.#attach();
  }

  /** Whether nothing will be answered any more. */
  get ended(): boolean {
    return this.#end !== null;
  }

  /** Sends a command and waits for its answer. */
  ask<Name extends CommandName>(name: Name, ask: Commands[Name]['ask']): Promise<Commands[Name]['answer']> {
    return this.#put(name, ask, (waiting) => (this.#kept ? void this.#kept.push(waiting) : this.#send(waiting)));
  }

  /** Sends a command before those that wait for a new worker. */
  now<Name extends CommandName>(name: Name, ask: Commands[Name]['ask']): Promise<Commands[Name]['answer']> {
    return this.#put(name, ask, (waiting) => this.#send(waiting));
  }

  /** Ends the worker and starts another. What is unanswered, and what is asked meanwhile, waits until `release`. */
  replace(): void {
    this.#detach();
    this.#kept = [...this.#waiting.values()];
    this.#waiting.clear();
    this.#worker = this.#attach();
  }

  /** The new worker has taken over: it gets what has waited. */
  release(): void {
    const kept = this.#kept ?? [];
    this.#kept = null;
    for (const waiting of kept) {
      // The device is lost by now, as somebody wished.
      if (waiting.request.name === 'loseDevice') waiting.resolve(null);
      else this.#send(waiting);
    }
  }

  /** The engine panicked under this command: one that only looks is refused, so that it does no harm elsewhere. */
  refuse(id: number, reason: string): void {
    const waiting = this.#waiting.get(id);
    if (!waiting || !looking.includes(waiting.request.name)) return;
    this.#waiting.delete(id);
    waiting.reject(new EngineError({ kind: 'unknown', message: reason }));
  }

  /** Ends the worker. Commands that wait are refused, and those that come later. */
  close(): void {
    if (!this.#end) this.#finish({ kind: 'unknown', message: 'The lab was closed.' });
  }

  /** The worker itself failed: nothing that waits will be answered, and nothing that is asked later. */
  break(message: string): void {
    this.fail({ kind: 'unknown', message: `The worker stopped: ${message}` });
  }

  /** Nothing will be answered any more, for this reason. */
  fail(data: ErrorData): void {
    if (this.#end) return;
    this.#finish(data);
    this.#listener.broken(data);
  }

  #put<Name extends CommandName>(
    name: Name,
    ask: Commands[Name]['ask'],
    send: (waiting: Waiting) => void,
  ): Promise<Commands[Name]['answer']> {
    if (this.#end) return Promise.reject(new EngineError(this.#end));
    const request = { id: ++this.#lastId, name, ask } as Request;
    return new Promise((resolve, reject) => send({ request, resolve: resolve as (answer: unknown) => void, reject }));
  }

  #send(waiting: Waiting): void {
    this.#waiting.set(waiting.request.id, waiting);
    try {
      this.#worker.postMessage(waiting.request);
    } catch (thrown) {
      this.#waiting.delete(waiting.request.id);
      waiting.reject(
        new EngineError({ kind: 'unknown', message: thrown instanceof Error ? thrown.message : String(thrown) }),
      );
    }
  }

  #finish(data: ErrorData): void {
    this.#end = data;
    this.#detach();
    const refused = [...this.#waiting.values(), ...(this.#kept ?? [])];
    this.#waiting.clear();
    this.#kept = null;
    for (const { reject } of refused) reject(new EngineError(data));
  }

  /** A worker that was ended may still have something on its way: nobody listens to that. */
  #detach(): void {
    this.#worker.onmessage = this.#worker.onmessageerror = this.#worker.onerror = null;
    this.#worker.terminate();
  }

  #attach(): WorkerLike {
    const worker = this.#start();
    this.#heard = false;
    worker.onmessage = ({ data }) => this.#receive(data);
    worker.onmessageerror = () => this.break('it said something that could not be read.');
    // What went wrong in a worker may arrive when another one is at work.
    worker.onerror = ({ message }) => void (worker === this.#worker && this.break(message || this.#silence));
    return worker;
  }

  /** What is wrong with a worker that does not say so. */
  get #silence(): string {
    return this.#heard
      ? 'it did not say why.'
      : 'its script could not be loaded. Check the network, and reload the page.';
  }

  #receive(message: Reply | WorkerEvent): void {
    this.#heard = true;
    if ('event' in message) return this.#listener.event(message);
    const waiting = this.#waiting.get(message.id);
    if (!waiting) return;
    if ('error' in message && message.error.kind === 'device') {
      if (this.#listener.deviceFailed(message.error.message)) return;
    }
    this.#waiting.delete(message.id);
    if ('error' in message) waiting.reject(new EngineError(message.error));
    else waiting.resolve(unpack(message.answer));
  }
}
