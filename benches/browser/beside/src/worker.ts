/** Where TensorFlow.js and jax-js compute. Only the library that is asked for is loaded. */
import type { Answer, Ask } from './messages';
import { models, type Model } from './models';
import { Supply } from './supply';
import type { Contestant, Trainer } from './trainer';

interface Scope {
  onmessage: ((message: MessageEvent<Ask>) => void) | null;
  postMessage(answer: Answer): void;
}

const scope = globalThis as unknown as Scope;
let trainer: Trainer | null = null;

async function opened({ library, backend }: Contestant, model: Model, supply: Supply): Promise<Trainer> {
  const { open } = library === 'jax-js' ? await import('./jax') : await import('./tensorflow');
  return open(backend, model, supply);
}

async function answer(ask: Ask): Promise<Answer> {
  if (ask.type === 'open') {
    const model = models[ask.model];
    trainer = await opened(ask.contestant, model, await Supply.open(ask.digits, model));
    return { type: 'opened', threads: trainer.threads };
  }
  if (!trainer) throw new Error('nothing was opened');
  return { type: 'took', losses: await trainer.steps(ask.count) };
}

scope.onmessage = ({ data }) => {
  answer(data)
    .catch((error: unknown): Answer => ({ type: 'failed', message: error instanceof Error ? error.message : String(error) }))
    .then((said) => scope.postMessage(said), console.error);
};
