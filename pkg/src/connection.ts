/** The page's end of the wire: commands as promises, events to one listener. */
import { EngineError, type ErrorData } from './errors';
import type { CommandName, Commands, Reply, Request, WorkerEvent } from './protocol';

/** The part of `Worker` that is used, so that tests can stand in for it. */
export interface WorkerLike {
  postMessage(message: Request): void;
  terminate(): void;
  onmessage: ((message: MessageEvent<Reply | WorkerEvent>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

interface Waiting {
  request: Request;
  resolve(answer: unknown): void;
  reject(error: EngineError): void;
}

/** What a connection tells its owner. */
export interface Listener {
  event(event: WorkerEvent): void;
  /** An answer was an error of kind 'device': true keeps the command waiting. */
  deviceFailed(reason: string): boolean;
  /** The worker itself has stopped. */
  broken(error: ErrorData): void;
}

/** A worker, and the commands that it has not answered yet. */
export class Connection {
  readonly #start: () => WorkerLike;
  readonly #listener: Listener;
  #worker: WorkerLike;
  #waiting = new Map<number, Waiting>();
  #lastId = 0;
  /** Why nothing will be answered any more. */
  #end: ErrorData | null = null;

  constructor(start: () => WorkerLike, listener: Listener) {
    this.#start = start;
    this.#listener = listener;
    this.#worker = this.#attach();
  }

  /** Sends a command and waits for its answer. */
  ask<Name extends CommandName>(name: Name, ask: Commands[Name]['ask']): Promise<Commands[Name]['answer']> {
    const id = ++this.#lastId;
    const request = { id, name, ask } as Request;
    if (this.#end) return Promise.reject(new EngineError(this.#end));
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { request, resolve: resolve as (answer: unknown) => void, reject });
      this.#worker.postMessage(request);
    });
  }

  /** Ends the worker and starts another. Gives back the unanswered commands. */
  replace(): Waiting[] {
    this.#worker.onmessage = null;
    this.#worker.terminate();
    this.#end = null;
    const unanswered = [...this.#waiting.values()];
    this.#waiting = new Map();
    this.#worker = this.#attach();
    return unanswered;
  }

  /** Sends commands of `replace` again. */
  again(unanswered: Waiting[]): void {
    for (const waiting of unanswered) {
      this.#waiting.set(waiting.request.id, waiting);
      this.#worker.postMessage(waiting.request);
    }
  }

  /** Ends the worker. Commands that wait are refused. */
  close(): void {
    this.#worker.terminate();
    for (const { reject } of this.#waiting.values()) {
      reject(new EngineError({ kind: 'unknown', message: 'The lab was closed.' }));
    }
    this.#waiting.clear();
  }

  #attach(): WorkerLike {
    const worker = this.#start();
    worker.onmessage = ({ data }) => this.#receive(data);
    worker.onerror = (event) => this.break(event.message);
    return worker;
  }

  #receive(message: Reply | WorkerEvent): void {
    if ('event' in message) return this.#listener.event(message);
    const waiting = this.#waiting.get(message.id);
    if (!waiting) return;
    if ('error' in message && message.error.kind === 'device') {
      if (this.#listener.deviceFailed(message.error.message)) return;
    }
    this.#waiting.delete(message.id);
    if ('error' in message) waiting.reject(new EngineError(message.error));
    else waiting.resolve(message.answer);
  }

  /** The worker itself failed: nothing that waits will be answered, and nothing that is asked later. */
  break(message: string): void {
    if (this.#end) return;
    const data: ErrorData = { kind: 'unknown', message: `The worker stopped: ${message}` };
    this.#end = data;
    this.#worker.terminate();
    for (const { reject } of this.#waiting.values()) reject(new EngineError(data));
    this.#waiting.clear();
    this.#listener.broken(data);
  }
}
