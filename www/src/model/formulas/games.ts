/**
 * The objectives of autoencoders with an opponent (`src/models/autoencoder/game.rs`): everybody is after the
 * cross-entropy.
 */
import { strings } from '../../strings';
import { codeTerms, reconstructionTerm, times } from './likelihood';
import type { Formulas, Term, Values } from './types';

const overImages = '\\mathbb{E}_{x}';
const overPrior = '\\mathbb{E}_{z}';

/** What D compares, and what encoder and decoder learn from it. */
interface Sides {
  real: string;
  fake: string;
  game: string;
}

const sides: Record<string, Sides> = {
  // Makhzani et al. (2016), section 2: the encoder is the generator.
  codes: {
    real: `-${overPrior}\\,\\log D(z)`,
    fake: `-${overImages}\\,\\log(1-D(E(x)))`,
    game: `${overImages}\\,\\log D(E(x))`,
  },
  // Larsen et al. (2016): reconstructions and images from the prior count half each.
  images: {
    real: `-${overImages}\\,\\log D(x)`,
    fake: `-\\tfrac12\\bigl[{${overImages}\\log(1-D(\\hat{x}))}+{${overPrior}\\log(1-D(G(z)))}\\bigr]`,
    game: `\\tfrac12\\bigl[${overImages}\\log D(\\hat{x})+${overPrior}\\log D(G(z))\\bigr]`,
  },
  // Donahue et al. (2017), equation 3, with the labels flipped.
  pairs: {
    real: `-${overImages}\\,\\log D(x,E(x))`,
    fake: `-${overPrior}\\,\\log(1-D(G(z),z))`,
    game: `\\bigl[{${overImages}\\log(1-D(x,E(x)))}+{${overPrior}\\log D(G(z),z)}\\bigr]`,
  },
};

/** Both sides of a game beside an encoder and a decoder. */
export function withOpponent(values: Values): Formulas {
  const kind = String(values('game.kind') ?? 'codes');
  const { real, fake, game } = sides[kind] ?? (sides['codes'] as Sides);
  const words = strings.objective.notes;
  const against: Term = {
    series: 'game',
    tex: `-${times(Number(values('game.weight') ?? 1))}${game}`,
    paths: ['game.weight', 'game.kind'],
  };
  const own = [...closeness(kind, values), against, ...codeTerms(values)];
  return {
    objectives: [
      {
        player: 'discriminator',
        symbol: '\\mathcal{L}_D',
        terms: [
          { series: 'discriminator.real', tex: real, paths: ['game.kind'] },
          { series: 'discriminator.fake', tex: fake, paths: ['game.kind'] },
        ],
      },
      { player: 'decoder', title: strings.objective.encoderAndDecoder, symbol: '\\mathcal{L}', terms: own },
    ],
    notes: [words.letters, words.game[kind] ?? ''],
  };
}

/** What holds a reconstruction near its image; in a game of pairs nothing does. */
function closeness(kind: string, values: Values): Term[] {
  if (kind === 'pairs') return [];
  if (kind === 'codes') return [reconstructionTerm(values)];
  return [
    { series: 'features', tex: `${overImages}\\,\\tfrac12\\lVert h(x)-h(\\hat{x})\\rVert^2`, paths: ['game.kind'] },
  ];
}
