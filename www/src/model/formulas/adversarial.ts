/** What the two players of a GAN minimise. */
import { strings } from '../../strings';
import type { Formulas, Term, Values } from './types';

const fake = 'D(G(z))';
const overReal = '\\mathbb{E}_{x}';
const overLatents = '\\mathbb{E}_{z}';

/** The losses of both players for each kind, as the engine has them (`src/losses/adversarial.rs`). */
interface Game {
  real: string;
  fake: string;
  generator: string;
}

/** D as a probability: log-likelihoods with targets a and b. */
function likelihood(a: number, b: number, generator: string): Game {
  const mix = (target: number, input: string): string => {
    const [yes, no] = [`\\log D(${input})`, `\\log(1-D(${input}))`];
    if (target === 1) return `-${average(input)}\\,${yes}`;
    if (target === 0) return `-${average(input)}\\,${no}`;
    return `-${average(input)}\\bigl[${short(target)}${yes}+${short(1 - target)}${no}\\bigr]`;
  };
  return { real: mix(a, 'x'), fake: mix(b, 'G(z)'), generator };
}

function average(input: string): string {
  return input === 'x' ? overReal : overLatents;
}

function gameOf(kind: string, a: number, b: number, margin: number): Game | null {
  const minus = (target: number): string => (target === 0 ? '' : `-${short(target)}`);
  const games: Record<string, () => Game> = {
    nonSaturating: () => likelihood(a, b, `-${overLatents}\\,\\log ${fake}`),
    minimax: () => likelihood(a, b, `${overLatents}\\,\\log(1-${fake})`),
    boundarySeeking: () => likelihood(a, b, `\\tfrac12${overLatents}\\bigl(\\log ${fake}-\\log(1-${fake})\\bigr)^2`),
    leastSquares: () => ({
      real: `\\tfrac12${overReal}\\bigl(D(x)${minus(a)}\\bigr)^2`,
      fake: `\\tfrac12${overLatents}\\bigl(${fake}${minus(b)}\\bigr)^2`,
      generator: `\\tfrac12${overLatents}\\bigl(${fake}-1\\bigr)^2`,
    }),
    wasserstein: () => ({
      real: `-${overReal}\\,D(x)`,
      fake: `${overLatents}\\,${fake}`,
      generator: `-${overLatents}\\,${fake}`,
    }),
    hinge: () => ({
      real: `${overReal}\\max(0,1-D(x))`,
      fake: `${overLatents}\\max(0,1+${fake})`,
      generator: `-${overLatents}\\,${fake}`,
    }),
    kullbackLeibler: () => ({
      real: `-${overReal}\\,D(x)`,
      fake: `${overLatents}\\,e^{${fake}-1}`,
      generator: `-${overLatents}\\,${fake}`,
    }),
    reverseKullbackLeibler: () => ({
      real: `${overReal}\\,e^{-D(x)}`,
      fake: `${overLatents}\\,(${fake}-1)`,
      generator: `${overLatents}\\,e^{-${fake}}`,
    }),
    jensenShannon: () => ({
      real: `${overReal}\\log\\tfrac{1+e^{-D(x)}}{2}`,
      fake: `${overLatents}\\log\\tfrac{1+e^{${fake}}}{2}`,
      generator: `${overLatents}\\log\\tfrac{1+e^{-${fake}}}{2}`,
    }),
    pearson: () => ({
      real: `-${overReal}\\,D(x)`,
      fake: `${overLatents}\\bigl(\\tfrac14${fake}^2+${fake}\\bigr)`,
      generator: `-${overLatents}\\,${fake}`,
    }),
    energy: () => ({
      real: `${overReal}\\,D(x)`,
      fake: `${overLatents}\\max(0,${short(margin)}-${fake})`,
      generator: `${overLatents}\\,${fake}`,
    }),
    equilibrium: () => ({
      real: `${overReal}\\,D(x)`,
      fake: `-k\\,${overLatents}\\,${fake}`,
      generator: `${overLatents}\\,${fake}`,
    }),
  };
  return games[kind]?.() ?? null;
}

const probabilities: readonly string[] = ['nonSaturating', 'minimax', 'boundarySeeking'];
const energies: readonly string[] = ['energy', 'equilibrium'];
const withTargets: readonly string[] = [...probabilities, 'leastSquares'];

/** The objectives of a generator and a discriminator. */
export function adversarial(values: Values): Formulas {
  const number = (path: string, otherwise: number): number =>
    typeof values(path) === 'number' ? Number(values(path)) : otherwise;
  const kind = String(values('loss.kind') ?? '');
  const game = gameOf(kind, number('loss.realLabel', 1), number('loss.fakeLabel', 0), number('loss.margin', 1));
  if (!game) return { objectives: [], notes: [] };
  const labels = withTargets.includes(kind);
  const weight = number('loss.generatorWeight', 1);
  const discriminator: Term[] = [
    { series: 'discriminator.real', tex: game.real, paths: labels ? ['loss.realLabel', 'loss.kind'] : ['loss.kind'] },
    {
      series: 'discriminator.fake',
      tex: plus(game.fake),
      paths: labels
        ? ['loss.fakeLabel', 'loss.kind']
        : kind === 'energy'
          ? ['loss.margin', 'loss.kind']
          : ['loss.kind'],
    },
    ...penalty(values, number),
    ...readable(values, number, 'discriminator.labels'),
  ];
  const features = number('loss.featureMatching', 0);
  const generator: Term[] = [
    {
      series: 'generator.adversarial',
      tex: weight === 1 ? game.generator : times(weight, game.generator),
      paths: weight === 1 ? ['loss.kind'] : ['loss.generatorWeight', 'loss.kind'],
    },
    ...(features > 0
      ? [
          {
            series: 'generator.features',
            tex: `+${times(features, `\\bigl\\lVert${overReal}h(x)-${overLatents}h(G(z))\\bigr\\rVert^2`)}`,
            paths: ['loss.featureMatching'],
          },
        ]
      : []),
    ...readable(values, number, 'generator.labels'),
  ];
  return {
    objectives: [
      { player: 'discriminator', symbol: '\\mathcal{L}_D', terms: discriminator },
      { player: 'generator', symbol: '\\mathcal{L}_G', terms: generator },
    ],
    notes: notesOf(kind, number),
  };
}

type Numbers = (path: string, otherwise: number) => number;

/** The penalty on D's gradient (`src/losses/penalty.rs`), where it counts. */
function penalty(values: Values, number: Numbers): Term[] {
  const weight = number('loss.penalty.weight', 0);
  if (weight === 0) return [];
  const target = number('loss.penalty.target', 1);
  const points: Record<string, string> = { between: '\\hat{x}', real: 'x', generated: 'G(z)', nearReal: 'x+\\delta' };
  const input = points[String(values('loss.penalty.points'))] ?? '\\hat{x}';
  const length = `\\lVert\\nabla D(${input})\\rVert`;
  const oneSided = values('loss.penalty.oneSided') === true;
  const inner =
    target === 0
      ? `${length}^2`
      : oneSided
        ? `\\max(0,${length}-${short(target)})^2`
        : `\\bigl(${length}-${short(target)}\\bigr)^2`;
  return [
    {
      series: 'discriminator.penalty',
      tex: `+${times(weight, `\\mathbb{E}\\,${inner}`)}`,
      paths: ['loss.penalty.weight', 'loss.penalty.target', 'loss.penalty.points'],
    },
  ];
}

/** That a class or a code can be read off an image. */
function readable(values: Values, number: Numbers, series: string): Term[] {
  const kind = String(values('labels.kind') ?? 'none');
  if (kind !== 'auxiliary' && kind !== 'codes') return [];
  const input = series.startsWith('generator') ? 'G(z,c)' : kind === 'auxiliary' ? 'x' : 'G(z,c)';
  return [
    {
      series,
      tex: `+${times(number('labels.weight', 1), `\\mathbb{E}\\bigl[-\\log Q(c\\mid ${input})\\bigr]`)}`,
      paths: ['labels.weight', 'labels.kind'],
    },
  ];
}

function notesOf(kind: string, number: Numbers): string[] {
  const words = strings.objective.notes;
  const meaning = probabilities.includes(kind)
    ? words.probability
    : energies.includes(kind)
      ? words.energy
      : words.score;
  const flipped = number('loss.flipped', 0);
  const noise = number('shown.noise', 0);
  return [
    meaning,
    ...(kind === 'equilibrium' ? [words.balance] : []),
    ...(flipped > 0 ? [words.flipped(flipped)] : []),
    ...(noise > 0 ? [words.noise(noise)] : []),
  ];
}

/** A term that follows another one carries its sign. */
function plus(tex: string): string {
  return tex.startsWith('-') ? tex : `+${tex}`;
}

function times(factor: number, tex: string): string {
  if (factor === 1) return tex;
  return tex.startsWith('-') ? `-${short(factor)}\\,${tex.slice(1)}` : `${short(factor)}\\,${tex}`;
}

/** A number in a formula. */
function short(value: number): string {
  return String(Number(value.toPrecision(3)));
}
