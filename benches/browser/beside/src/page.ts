/** The page: measures what the bench asks it to. */
import { open as openGenlab } from './genlab';
import { measured, warmed, type Timing, type Warm } from './measure';
import { models, type ModelName } from './models';
import { open as openRemote } from './remote';
import { digits } from './supply';
import type { Contestant, Losses, Trainer } from './trainer';

function opened(contestant: Contestant, model: ModelName): Promise<Trainer> {
  const url = new URL(digits, document.baseURI).href;
  return contestant.library === 'genlab' ? openGenlab(contestant.backend, models[model], url) : openRemote(contestant, model, url);
}

/** The graphics card, as far as the browser tells it. */
async function card(): Promise<string> {
  const { gpu } = navigator as { gpu?: { requestAdapter(): Promise<{ info: Record<'vendor' | 'architecture' | 'description', string> } | null> } };
  const info = (await gpu?.requestAdapter())?.info;
  return info ? `${info.vendor} ${info.architecture} ${info.description}`.trim() : 'no WebGPU';
}

/** What the bench calls. */
export interface Measuring {
  card(): Promise<string>;
  /** Opens a library and warms it up. Gives the losses of the first steps. */
  warm(contestant: Contestant, model: ModelName): Promise<Losses[]>;
  /** Times what was warmed up. */
  time(): Promise<Timing>;
}

let ready: Warm | null = null;

Object.assign(window, {
  card,
  async warm(contestant, model) {
    ready = await warmed(await opened(contestant, model));
    return ready.losses;
  },
  async time() {
    if (!ready) throw new Error('nothing was warmed up');
    return measured(ready);
  },
} satisfies Measuring);
document.title = 'ready';
