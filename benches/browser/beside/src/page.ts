/** The page: measures what the bench asks it to. */
import { open as openGenlab } from './genlab';
import { measured, type Timing } from './measure';
import { models, type ModelName } from './models';
import { open as openRemote } from './remote';
import { digits } from './supply';
import type { Contestant, Trainer } from './trainer';

function opened(contestant: Contestant, model: ModelName): Promise<Trainer> {
  const url = new URL(digits, document.baseURI).href;
  return contestant.library === 'genlab' ? openGenlab(contestant.backend, models[model], url) : openRemote(contestant, model, url);
}

/** What the bench calls. */
export interface Measuring {
  measure(contestant: Contestant, model: ModelName): Promise<Timing>;
}

Object.assign(window, {
  async measure(contestant, model) {
    return measured(await opened(contestant, model));
  },
} satisfies Measuring);
document.title = 'ready';
