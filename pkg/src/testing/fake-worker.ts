/** A worker of the pretended kind: answers as it is told, and remembers what it was asked. */
import type { WorkerLike } from '../connection';
import { toErrorData } from '../errors';
import type { CommandName, Reply, Request, WorkerEvent } from '../protocol';

/**
 * What the fake answers to a command; undefined leaves it unanswered, a promise is waited for, and `{ refused }` is an
 * error.
 */
export type Answers = Partial<Record<CommandName, (ask: never) => unknown>>;

/** Stands in for a worker in tests. */
export class FakeWorker implements WorkerLike {
  onmessage: WorkerLike['onmessage'] = null;
  onmessageerror: WorkerLike['onmessageerror'] = null;
  onerror: WorkerLike['onerror'] = null;
  readonly asked: Request[] = [];
  ended = false;
  readonly #answers: Answers;

  constructor(answers: Answers) {
    this.#answers = answers;
  }

  postMessage(request: Request): void {
    this.asked.push(request);
    const answer = this.#answers[request.name]?.(request.ask as never);
    if (answer !== undefined) void Promise.resolve(answer).then((given) => this.say(replyOf(request.id, given)));
  }

  terminate(): void {
    this.ended = true;
  }

  /** Sends a message to the page. */
  say(message: Reply | WorkerEvent): void {
    this.onmessage?.({ data: message } as MessageEvent<Reply | WorkerEvent>);
  }
}

function replyOf(id: number, answer: unknown): Reply {
  if (typeof answer !== 'object' || answer === null || !('refused' in answer)) return { id, answer };
  return { id, error: toErrorData(answer.refused) };
}
