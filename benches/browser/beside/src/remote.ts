/** A trainer in a worker, as the page has it. */
import type { Answer, Ask } from './messages';
import type { ModelName } from './models';
import type { Contestant, Losses, Trainer } from './trainer';

function asked(worker: Worker, ask: Ask): Promise<Answer> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Answer>) => (data.type === 'failed' ? reject(new Error(data.message)) : resolve(data));
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage(ask);
  });
}

/** Trains in a worker. */
class Remote implements Trainer {
  readonly threads: number;
  readonly #worker: Worker;

  constructor(worker: Worker, threads: number) {
    this.#worker = worker;
    this.threads = threads;
  }

  async steps(count: number): Promise<Losses[]> {
    const answer = await asked(this.#worker, { type: 'steps', count });
    if (answer.type !== 'took') throw new Error(`the worker answers ${answer.type}`);
    return answer.losses;
  }
}

/** Starts a worker with a library in it, and a run of the model. */
export async function open(contestant: Contestant, model: ModelName, digits: string): Promise<Trainer> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const answer = await asked(worker, { type: 'open', contestant, model, digits });
  if (answer.type !== 'opened') throw new Error(`the worker answers ${answer.type}`);
  return new Remote(worker, answer.threads);
}
