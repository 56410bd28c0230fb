/** What the page and the worker of TensorFlow.js and jax-js say to each other. */
import type { ModelName } from './models';
import type { Contestant, Losses } from './trainer';

/** To the worker. */
export type Ask = { type: 'open'; contestant: Contestant; model: ModelName; digits: string } | { type: 'steps'; count: number };

/** From the worker, one for each question, in order. */
export type Answer = { type: 'opened'; threads: number } | { type: 'took'; losses: Losses[] } | { type: 'failed'; message: string };
