/**
 * What can be asked about a run beside its samples: real examples, the field
 * of the discriminator, the collapse meter and the health of the networks.
 */
import type { Answers, Collapse, Coverage, Field, Health, Images, Question } from '../types';
import type { EngineSession } from './engine';

/** Each probe: what it needs, and what it answers. */
export interface Probes {
  real: { ask: { count: number }; answer: Images };
  field: { ask: { side: number; extent: number }; answer: Field };
  collapse: { ask: { samples: number }; answer: Collapse | Coverage };
  health: { ask: Record<never, never>; answer: Health };
  ask: { ask: Question; answer: Answers[Question['type']] };
}

/** The name of a probe. */
export type ProbeName = keyof Probes;

/** An answer, or null where this build has no such probe; and how long the engine was busy. */
export interface Probed<Name extends ProbeName> {
  value: Probes[Name]['answer'] | null;
  milliseconds: number;
}

/** A probe with what it needs, as it crosses to the worker. */
export type ProbeWish = { [Name in ProbeName]: { name: Name; ask: Probes[Name]['ask'] } }[ProbeName];

/** Asks a session, or null where this build of the engine cannot answer. */
export async function probed(
  session: Pick<EngineSession, ProbeName>,
  wish: ProbeWish,
): Promise<Probed<ProbeName>['value']> {
  switch (wish.name) {
    case 'real':
      return (await session.real?.(wish.ask.count)) ?? null;
    case 'field':
      return (await session.field?.(wish.ask.side, wish.ask.extent)) ?? null;
    case 'collapse':
      return (await session.collapse?.(wish.ask.samples)) ?? null;
    case 'health':
      return (await session.health?.()) ?? null;
    case 'ask':
      return (await session.ask?.(wish.ask)) ?? null;
  }
}
