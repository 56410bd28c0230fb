/** What is seen at each stop of a step: noise, examples, verdicts, losses, gradients. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Images, SlowStep, SlowTurn } from 'genlab';
import { marker } from '../kit/icons';
import { figure } from '../numbers/format';
import { histogram } from '../numbers/histogram';
import '../pictures/image-grid';
import { imagesOf, signedImages, type Tint } from '../pictures/images';
import { inkFrom } from '../pictures/ink';
import { inkLegend } from '../pictures/ink-layer';
import '../pictures/point-plot';
import { strings } from '../strings';
import { mean, saidBy, type Caption } from './captions';
import { learned } from './slow-learned';

const words = strings.slow;
/** So many images of each kind are shown with their scores. */
const judgedImages = 8;
/** So many arrows can be told apart. */
const arrows = 120;
/** Latents within this are inside the picture of the noise. */
const noiseExtent = 3.5;
const planeExtent = 2;

/** The picture of a caption. `kind` is the loss. */
export function pictureAt({ name, turn }: Caption, { size }: SlowStep, kind: string): TemplateResult {
  const plane = size === 2;
  switch (name) {
    case 'noise':
      return noise(turn, plane);
    case 'generate':
      return html`<div class="pair">${noise(turn, plane)}${made(turn, plane)}</div>`;
    case 'judge':
      return judge(turn, plane, kind);
    case 'discriminatorLoss':
      return html`<div class="pair small">${judge(turn, plane, kind)}</div>`;
    case 'generatorLoss':
      return plane
        ? html`<div class="three">${noise(turn, plane)}${made(turn, plane)}${histograms(turn)}</div>`
        : html`<div class="pair">
            ${noise(turn, plane)}${scored(
              turn.made,
              saidBy(turn, kind, 'before')?.generated ?? [],
              'generated',
              words.generated,
              4,
            )}
          </div>`;
    case 'generatorLearns':
      return html`<div class="pair">${pull(turn, plane)}${learned(turn, kind)}</div>`;
    case 'discriminatorLearns':
      return html`${learned(turn, kind)}${plane ? nothing : judgedAgain(turn, kind)}`;
    case 'coderLearns':
      return learned(turn, kind);
    case 'images':
      return digits(turn);
    case 'encode':
      return html`<div class="pair">
        ${
          turn.spoilt.length > 0 ? row(turn.spoilt, 'real', words.spoilt, 4) : row(turn.real, 'real', words.original, 4)
        }${matrix(turn, words.codesAlt, words.codeRow)}
      </div>`;
    case 'decode':
    case 'coderLoss':
      return html`<div class="rows">
        ${row(turn.real, 'real', words.original)}${row(turn.made, 'generated', words.rebuilt)}
      </div>`;
  }
}

function noise(turn: SlowTurn, plane: boolean): TemplateResult {
  if (!plane || turn.latentSize !== 2) return matrix(turn, words.noiseAlt, words.row);
  const points = pointsOf(turn.latents.map((value) => (value * planeExtent) / noiseExtent));
  return figureOf(
    html`<genlab-point-plot
      name="noise"
      .generated=${points}
      .label=${words.noiseAlt(turn.shown, 2)}
    ></genlab-point-plot>`,
    words.noisePoints,
  );
}

function matrix(
  { latents, latentSize, batch, shown }: SlowTurn,
  alt: (rows: number, columns: number) => string,
  note: string,
): TemplateResult {
  const rows = Math.min(16, shown);
  const images = signedImages(latents.slice(0, rows * latentSize), rows, latentSize, 3);
  return figureOf(
    html`<genlab-image-grid
      class="matrix"
      name="noise"
      .images=${images}
      .tint=${'signed'}
      .columns=${1}
      .rows=${1}
      .label=${alt(rows, latentSize)}
    ></genlab-image-grid>`,
    `${rows < batch ? `${words.firstOf(rows, batch)} ` : ''}${note}`,
  );
}

function made(turn: SlowTurn, plane: boolean): TemplateResult {
  if (plane)
    return figureOf(plot('made', { generated: pointsOf(turn.made) }, words.generated), words.generated, 'generated');
  return row(turn.made, 'generated', words.generated, 4);
}

function judge(turn: SlowTurn, plane: boolean, kind: string): TemplateResult {
  const said = saidBy(turn, kind, 'before');
  if (plane)
    return html`<div class="pair">
      ${figureOf(
        plot(
          'judged',
          { real: pointsOf(turn.real), generated: pointsOf(turn.made) },
          `${words.real}, ${words.generated}`,
        ),
        html`<span class="key">${marker('real', 9)}${words.real}</span
          ><span class="key">${marker('generated', 9)}${words.generated}</span>`,
      )}${histograms(turn)}
    </div>`;
  return html`<div class="rows">
    ${scored(turn.real, said?.real ?? [], 'real', words.real)}${scored(
      turn.made,
      said?.generated ?? [],
      'generated',
      words.generated,
    )}
  </div>`;
}

/** The same images with what the discriminator said and what it says now. */
function judgedAgain(turn: SlowTurn, kind: string): TemplateResult {
  const [before, after] = [saidBy(turn, kind, 'before'), saidBy(turn, kind, 'after')];
  return html`<div class="pair again">
    ${scored(turn.real, after?.real ?? [], 'real', words.real, judgedImages, before?.real)}${scored(
      turn.made,
      after?.generated ?? [],
      'generated',
      words.generated,
      judgedImages,
      before?.generated,
    )}
  </div>`;
}

/**
 * Images with a score under each, and the score before it if there is one. Where packs are judged, there is one score
 * for several.
 */
function scored(
  pixels: readonly number[],
  scores: readonly number[],
  tint: Tint,
  title: string,
  columns = judgedImages,
  before: readonly number[] = [],
): TemplateResult {
  const images = imagesOf(pixels);
  const size = images.height * images.width;
  const each = Math.max(1, Math.round(images.count / Math.max(1, Math.min(images.count, scores.length))));
  const count = Math.min(judgedImages, images.count);
  return html`<figure class="scored ${tint}">
    <figcaption>${marker(tint === 'real' ? 'real' : 'generated')}${title}</figcaption>
    <div style="grid-template-columns:repeat(${columns},minmax(0,1fr))">
      ${Array.from({ length: count }, (_, index) => {
        const score = scores[Math.floor(index / each)];
        const old = before[Math.floor(index / each)];
        return html`<span
          ><genlab-image-grid
            name="judged"
            .images=${imagesOf(images.pixels.slice(index * size, (index + 1) * size))}
            .tint=${tint}
            .columns=${1}
            .rows=${1}
            .label=${words.scoreOf(title, score?.toFixed(2) ?? '')}
          ></genlab-image-grid
          >${
            score === undefined
              ? nothing
              : html`${old === undefined ? nothing : html`<small>${old.toFixed(2)} →</small>`}<b
                    >${score.toFixed(2)}</b
                  >`
          }</span
        >`;
      })}
    </div>
  </figure>`;
}

function histograms({ before }: SlowTurn): TemplateResult {
  const rows = [
    ['real', before?.believedReal ?? []],
    ['generated', before?.believedGenerated ?? []],
  ] as const;
  return html`<figure class="verdicts">
    <figcaption>${words.histogram}</figcaption>
    ${rows
      .filter(([, values]) => values.length > 0)
      .map(([role, values]) => {
        const shares = histogram(values);
        const highest = Math.max(0.05, ...shares);
        return html`<div
            class="bars ${role}"
            role="img"
            aria-label=${words.scoreOf(words[role], figure(mean(values) ?? 0))}
          >
            ${shares.map((share) => html`<i style="height:${((100 * share) / highest).toFixed(1)}%"></i>`)}
          </div>
          <p class="axis">
            <span>0</span><span>${marker(role, 9)} ${words[role]}: ${figure(mean(values) ?? 0)}</span><span>1</span>
          </p>`;
      })}
  </figure>`;
}

/** The changes that the generator is told: ink on images, arrows at points. */
function pull(turn: SlowTurn, plane: boolean): TemplateResult {
  if (plane) {
    // Of each point's own loss: the batch's is a mean.
    const gradients = turn.pull.map((value) => -value * turn.batch);
    const pulls = { pixels: turn.made.slice(0, 2 * arrows), gradients: gradients.slice(0, 2 * arrows) };
    return figureOf(plot('pull', { generated: pointsOf(turn.made), pulls }, words.pullPoints), words.pullPoints);
  }
  const ink = inkFrom(imagesOf(turn.made), turn.pull);
  const label = strings.ink.alt(ink.images.count);
  return html`<figure>
    <genlab-image-grid
      name="pull"
      .images=${ink.images}
      .ink=${ink}
      .columns=${4}
      .rows=${Math.ceil(ink.images.count / 4)}
      .label=${label}
    ></genlab-image-grid
    >${inkLegend}
  </figure>`;
}

function digits(turn: SlowTurn): TemplateResult {
  const original = row(turn.real, 'real', words.original);
  return turn.spoilt.length > 0
    ? html`<div class="rows">${original}${row(turn.spoilt, 'real', words.spoilt)}</div>`
    : row(turn.real, 'real', words.real);
}

function row(pixels: readonly number[], tint: Tint, title: string, columns = judgedImages): TemplateResult {
  const images = imagesOf(pixels);
  return html`<figure class=${tint}>
    <figcaption>${marker(tint === 'real' ? 'real' : 'generated')}${title}</figcaption>
    <genlab-image-grid
      name=${title}
      .images=${images}
      .tint=${tint}
      .columns=${columns}
      .rows=${Math.ceil(images.count / columns)}
      .label=${title}
    ></genlab-image-grid>
  </figure>`;
}

interface Plotted {
  real?: Images;
  generated?: Images;
  pulls?: { pixels: readonly number[]; gradients: readonly number[] };
}

function plot(name: string, { real, generated, pulls }: Plotted, label: string): TemplateResult {
  return html`<genlab-point-plot
    name=${name}
    .real=${real ?? null}
    .generated=${generated ?? null}
    .pulls=${pulls ?? null}
    .label=${label}
  ></genlab-point-plot>`;
}

function figureOf(picture: TemplateResult, note: string | TemplateResult, tint = ''): TemplateResult {
  return html`<figure class=${tint}>
    ${picture}
    <p class="quiet">${note}</p>
  </figure>`;
}

function pointsOf(values: readonly number[]): Images {
  return { count: values.length / 2, channels: 2, height: 1, width: 1, pixels: Float32Array.from(values) };
}
