/** The formulas of one step, with the numbers of the step in them. */
import type { Description, SlowTurn } from 'genlab';
import { formulasOf } from '../model/formulas/formulas';
import type { CaptionName } from '../strings/slow';
import { areProbabilities, figureOf, mean, saidBy, settingOf, totals } from './captions';

/** So many examples are written out before the dots. */
const written = 3;

/** A number in a formula. */
export function number(value: number): string {
  if (!Number.isFinite(value)) return '\\infty';
  const size = Math.abs(value);
  if (size !== 0 && (size < 0.001 || size >= 10_000)) {
    const [digits = '0', power = '0'] = value.toExponential(1).split('e');
    return `${digits}\\cdot10^{${Number(power)}}`;
  }
  return value.toFixed(size >= 100 ? 0 : size >= 10 ? 1 : 3);
}

/** The formulas of a stop, one a line. */
export function formulasAt(name: CaptionName, turn: SlowTurn, description: Description | null): string[] {
  switch (name) {
    case 'noise':
      return [`z\\sim${prior(description, turn)}`, `z^{(1)}=${vector(turn.latents.slice(0, turn.latentSize))}`];
    case 'generate':
      return ['\\hat{x}=G(z)'];
    case 'judge':
      return judged(turn, description);
    case 'discriminatorLoss':
      return losses(turn, description, 'discriminator', '\\mathcal{L}_D');
    case 'generatorLoss':
      return losses(turn, description, 'generator', '\\mathcal{L}_G');
    case 'coderLoss':
      return losses(turn, description, 'decoder', '\\mathcal{L}');
    case 'discriminatorLearns':
      return [update(description, 'discriminator', '\\theta_D', '\\mathcal{L}_D')];
    case 'generatorLearns':
      return [update(description, 'generator', '\\theta_G', '\\mathcal{L}_G')];
    case 'coderLearns':
      return [update(description, 'encoder', '\\theta', '\\mathcal{L}')];
    case 'images':
      return [turn.spoilt.length > 0 ? '\\tilde{x}\\sim C(\\tilde{x}\\mid x)' : `x^{(1)},\\ldots,x^{(${turn.batch})}`];
    case 'encode':
      return [
        settingOf(description, 'code.kind') === 'normal'
          ? 'z=\\mu(x)+\\sigma(x)\\odot\\varepsilon,\\quad\\varepsilon\\sim\\mathcal{N}(0,I)'
          : 'z=E(x)',
        `z^{(1)}=${vector(turn.latents.slice(0, turn.latentSize))}`,
      ];
    case 'decode':
      return ['\\hat{x}=D(z)'];
  }
}

function prior(description: Description | null, { latentSize }: SlowTurn): string {
  const size = Number(settingOf(description, 'latent.size') ?? latentSize);
  const kind = settingOf(description, 'latent.prior');
  if (kind === 'uniform') return `\\mathcal{U}(-1,1)^{${size}}`;
  return kind === 'sphere' ? `\\mathcal{U}\\bigl(S^{${size - 1}}\\bigr)` : `\\mathcal{N}(0,I_{${size}})`;
}

function vector(values: readonly number[]): string {
  const first = values
    .slice(0, written)
    .map((value) => value.toFixed(2))
    .join(',\\;');
  return `(${first}${values.length > written ? ',\\;\\ldots' : ''})`;
}

function judged(turn: SlowTurn, description: Description | null): string[] {
  const said = saidBy(turn, kindOf(description), 'before');
  const [real, generated] = [mean(said?.real ?? []), mean(said?.generated ?? [])];
  const part = (symbol: string, value: number | null): string[] =>
    value === null ? [] : [`\\mathbb{E}\\,${symbol}=${number(value)}`];
  return [[...part('D(x)', real), ...part('D(G(z))', generated)].join('\\qquad ')];
}

/** Each term with the first examples written out where that says something, and their sum. */
function losses(turn: SlowTurn, description: Description | null, player: string, symbol: string): string[] {
  const objective = description && formulasOf(description)?.objectives.find((each) => each.player === player);
  const terms = (objective?.terms ?? []).flatMap(({ series, tex }) => {
    const figure = series === null ? undefined : figureOf(turn, series);
    return figure
      ? [{ tex: tex.replace(/^\+/, ''), value: figure.value, sum: sumOf(figure.name, turn, description) }]
      : [];
  });
  const lines = terms.map(({ tex, value, sum }) => `${tex}${sum === null ? '' : `=${sum}`}=${number(value)}`);
  if (terms.length < 2) return lines.map((line) => `${symbol}=${line}`);
  const parts = terms.map(({ value }, index) => `${index > 0 && value >= 0 ? '+' : ''}${number(value)}`).join('');
  return [...lines, `${symbol}=${parts}=${number(totals(turn).before)}`];
}

/** A mean over the batch as the sum that it is, for losses that are plain to write out. */
function sumOf(series: string, turn: SlowTurn, description: Description | null): string | null {
  const kind = kindOf(description);
  const said = saidBy(turn, kind, 'before');
  const plain =
    settingOf(description, 'loss.realLabel') === 1 &&
    settingOf(description, 'loss.fakeLabel') === 0 &&
    settingOf(description, 'loss.flipped') === 0;
  if (!said || (areProbabilities(kind) && !plain)) return null;
  const [values, sign, each] = rule(series, kind, said) ?? [];
  if (!values || values.length === 0 || !each) return null;
  const shown = values
    .slice(0, written)
    .map((value, index) => `${index > 0 ? '+' : ''}${each(value)}`.replace('+-', '-'))
    .join('');
  return `${sign ?? ''}\\tfrac{1}{${values.length}}\\bigl(${shown}${values.length > written ? '+\\cdots' : ''}\\bigr)`;
}

type Rule = readonly [values: number[], sign: string, each: (value: number) => string];

function rule(series: string, kind: string, { real, generated }: { real: number[]; generated: number[] }): Rule | null {
  const log = (value: number): string => `\\log ${number(value)}`;
  const rest = (value: number): string => `\\log(1-${number(value)})`;
  if (kind === 'nonSaturating' || kind === 'minimax') {
    if (series === 'discriminator.real') return [real, '-', log];
    if (series === 'discriminator.fake') return [generated, '-', rest];
    if (series === 'generator.adversarial') return kind === 'minimax' ? [generated, '', rest] : [generated, '-', log];
  }
  if (kind === 'wasserstein') {
    if (series === 'discriminator.real') return [real, '-', number];
    if (series === 'discriminator.fake') return [generated, '', number];
    if (series === 'generator.adversarial') return [generated, '-', number];
  }
  return null;
}

function kindOf(description: Description | null): string {
  const kind = settingOf(description, 'loss.kind');
  return typeof kind === 'string' ? kind : '';
}

/** The rule by which the weights of a network move. */
function update(description: Description | null, network: string, weights: string, loss: string): string {
  const rate = settingOf(description, `${network}.optimizer.rate`);
  const kind = settingOf(description, `${network}.optimizer.kind`);
  const gradient = `\\nabla_{\\!${weights}}${loss}`;
  const way =
    kind === 'adam'
      ? `\\operatorname{Adam}\\bigl(${gradient}\\bigr)`
      : kind === 'rmsProp'
        ? `\\operatorname{RMSProp}\\bigl(${gradient}\\bigr)`
        : gradient;
  return `${weights}\\leftarrow${weights}-${typeof rate === 'number' ? number(rate) : '\\alpha'}\\;${way}`;
}
