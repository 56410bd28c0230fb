/** Errors of the engine, made to cross from the worker to the page. */
import type { EngineError as EngineErrorShape, Problem } from '../types';

/** What went wrong, in one word. */
export type ErrorKind = EngineErrorShape['kind'];

/** An error as plain data, for `postMessage`. */
export interface ErrorData {
  kind: ErrorKind | 'unknown';
  message: string;
  problems?: Problem[];
  step?: number;
  term?: string;
}

/** An error of the engine: its kind says what to do about it. */
export class EngineError extends Error {
  override readonly name = 'EngineError';
  readonly kind: ErrorData['kind'];
  /** For kind 'configuration': every wrong setting by its path. */
  readonly problems: Problem[];
  /** For kind 'diverged': the step at which a number stopped being finite. */
  readonly step: number | undefined;
  /** For kind 'diverged': the term of the loss that stopped being finite. */
  readonly term: string | undefined;

  constructor(data: ErrorData) {
    super(data.message);
    this.kind = data.kind;
    this.problems = data.problems ?? [];
    this.step = data.step;
    this.term = data.term;
  }
}

/** All of them: the compiler says when the engine has another one. */
const kinds = {
  configuration: true,
  data: true,
  diverged: true,
  device: true,
  checkpoint: true,
  question: true,
  judge: true,
} satisfies Record<ErrorKind, true>;

/** Turns anything that was thrown into plain data. */
export function toErrorData(thrown: unknown): ErrorData {
  if (!(thrown instanceof Error)) return { kind: 'unknown', message: String(thrown) };
  const source = thrown as Partial<EngineErrorShape> & Error;
  const known = source.kind !== undefined && Object.hasOwn(kinds, source.kind);
  const data: ErrorData = { kind: known && source.kind ? source.kind : 'unknown', message: source.message };
  if (source.problems) data.problems = source.problems;
  if (source.step !== undefined) data.step = source.step;
  if (source.term !== undefined) data.term = source.term;
  return data;
}
