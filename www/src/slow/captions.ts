/** One step of training in captions: what is shown at each stop, and which part of the model acts. */
import type { Description, SlowFigure, SlowStep, SlowTurn } from 'genlab';
import type { CaptionName } from '../strings/slow';

/** The parts of the picture of a model. */
export type ModelPart = 'latent' | 'generator' | 'made' | 'real' | 'discriminator' | 'loss' | 'encoder' | 'decoder';

/** One stop. */
export interface Caption {
  name: CaptionName;
  turn: SlowTurn;
  /** The parts that act. */
  acting: readonly ModelPart[];
  /** Whether a gradient goes back through them. */
  back: boolean;
}

type Row = readonly [name: CaptionName, acting: readonly ModelPart[], back?: boolean];

const fed: readonly Row[] = [
  ['noise', ['latent']],
  ['generate', ['latent', 'generator', 'made']],
];
const stops: Record<string, readonly Row[]> = {
  discriminator: [
    ...fed,
    ['judge', ['made', 'real', 'discriminator']],
    ['discriminatorLoss', ['discriminator', 'loss']],
    ['discriminatorLearns', ['discriminator', 'loss'], true],
  ],
  generator: [
    ['generatorLoss', ['latent', 'generator', 'made', 'discriminator', 'loss']],
    ['generatorLearns', ['generator', 'made', 'discriminator', 'loss'], true],
  ],
  autoencoder: [
    ['images', ['real']],
    ['encode', ['real', 'encoder', 'latent']],
    ['decode', ['latent', 'decoder', 'made']],
    ['coderLoss', ['made', 'loss']],
    ['coderLearns', ['encoder', 'latent', 'decoder', 'made', 'loss'], true],
  ],
};

/** The stops of a step, in order. A generator that takes a step alone begins with its own noise. */
export function captionsOf({ turns }: SlowStep): Caption[] {
  const alone = turns[0]?.player === 'generator';
  return turns.flatMap((turn) => {
    const rows = [...(alone ? fed : []), ...(stops[turn.player] ?? [])];
    return rows.map(([name, acting, back = false]) => ({ name, turn, acting, back }));
  });
}

/** The figure of a turn with this name. */
export function figureOf(turn: SlowTurn, name: string): SlowFigure | undefined {
  return turn.figures.find((figure) => figure.name === name);
}

/** What is minimised in a turn, before and after its update. */
export function totals(turn: SlowTurn): { before: number; after: number } {
  const minimised = turn.figures.filter(({ after }) => after !== null);
  const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);
  return { before: sum(minimised.map(({ value }) => value)), after: sum(minimised.map(({ after }) => after ?? 0)) };
}

/** The mean of some numbers, or null of none. */
export function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Losses for which D gives a probability. */
const probabilities: readonly string[] = ['nonSaturating', 'minimax', 'boundarySeeking'];

/** What D says in the words of its loss: probabilities, or scores. */
export function saidBy(
  turn: SlowTurn,
  kind: string,
  when: 'before' | 'after',
): { real: number[]; generated: number[] } | null {
  const verdicts = turn[when];
  if (!verdicts) return null;
  return probabilities.includes(kind)
    ? { real: verdicts.believedReal, generated: verdicts.believedGenerated }
    : { real: verdicts.real, generated: verdicts.generated };
}

/** Whether the scores are probabilities. */
export function areProbabilities(kind: string): boolean {
  return probabilities.includes(kind);
}

/** The value of a setting. */
export function settingOf(description: Description | null, path: string): unknown {
  return description?.knobs.find((knob) => knob.path === path)?.value;
}

/** Terms that are the same in the report of the step, and those that are not: number by number. */
export function compared(
  step: SlowStep,
  reported: ReadonlyMap<string, number | null>,
): { label: string; told: number; reported: number | null; same: boolean }[] {
  return step.turns
    .flatMap(({ figures }) => figures)
    .map(({ name, label, value }) => {
      const found = reported.get(name) ?? null;
      return { label, told: value, reported: found, same: found === value };
    });
}
