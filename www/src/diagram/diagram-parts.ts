/** What the picture of a model is made of: networks with their layers, what goes in, arrows. */
import { html, nothing, type TemplateResult } from 'lit';
import { marker } from '../kit/icons';
import { relativeSize, type Lane, type Role, type Stage } from '../model/topology';
import { shape, short } from '../numbers/format';
import { networkTitle, strings } from '../strings';

/** More stages than this leave no room for the shape under each. */
const mostLabelled = 4;
/** With more letters, those of the longest shape for each stage, neighbours would touch. */
const mostLetters = 22;
const shortest = 0.75;
const tallest = 5.25;
const arrowRight = 'M1 8h27M22.5 3.5 28 8l-5.5 4.5';

export function network(lane: Lane, largest: number, pencil: TemplateResult | typeof nothing): TemplateResult {
  return html`<section class="network ${lane.role}" aria-label=${networkTitle(lane.name)}>
    <header>
      ${marker(lane.role)}
      <h3>${networkTitle(lane.name)}</h3>
      ${pencil}<span>${strings.parameters(short(lane.parameters))}</span>
    </header>
    <div class="stages ${labels(lane)}">${lane.stages.map((each) => stage(each, largest))}</div>
  </section>`;
}

/** How the shapes under the layers are written: as usual, small, or not at all. */
function labels({ stages, apart }: Lane): string {
  if (stages.length > mostLabelled) return 'many';
  const longest = Math.max(...stages.map(({ output }) => shape(output).length));
  return !apart && longest * stages.length > mostLetters ? 'tight' : '';
}

function stage({ details, output, parameters }: Stage, largest: number): TemplateResult {
  const height = (shortest + relativeSize(output, largest) * (tallest - shortest)).toFixed(2);
  const hint = `${details.join(', ')}\n${strings.parameters(short(parameters))}`;
  return html`<div class="stage" title=${hint}><i style="height:${height}rem"></i><span>${shape(output)}</span></div>`;
}

export function table(lane: Lane): TemplateResult {
  return html`<table class=${lane.role}>
    <caption>
      ${marker(lane.role)} ${networkTitle(lane.name)}
    </caption>
    <tbody>
      ${lane.stages.map(
        ({ details, output, parameters }) =>
          html`<tr>
            <td>${details.join(', ')}</td>
            <td>${shape(output)}</td>
            <td>${short(parameters)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

export function node(
  picture: TemplateResult,
  title: string,
  detail: string,
  hint: string,
  pencil: TemplateResult | typeof nothing = nothing,
  role: Role = 'neutral',
): TemplateResult {
  return html`<div class="node ${role}" title=${hint}>
    ${picture}<span>${title}</span><small>${detail}</small>${pencil}
  </div>`;
}

export function arrow(role: string): TemplateResult {
  return html`<span class="arrow ${role}"
    ><svg width="30" height="16" viewBox="0 0 30 16" aria-hidden="true"><path d=${arrowRight} /></svg
  ></span>`;
}

export const latentDots = html`<svg width="34" height="52" viewBox="0 0 34 52" fill="currentColor" aria-hidden="true">
  ${[0.9, 0.35, 0.65, 0.2, 0.8, 0.5].map(
    (shade, index) =>
      html`<svg x=${(index % 2) * 18 + 2} y=${Math.floor(index / 2) * 18 + 1}>
        <circle cx="6" cy="6" r="6" opacity=${shade} />
      </svg>`,
  )}
</svg>`;

export const scoreDial = html`<svg
  width="40"
  height="26"
  viewBox="0 0 40 26"
  fill="none"
  stroke="currentColor"
  stroke-width="3"
  stroke-linecap="round"
  aria-hidden="true"
>
  <path d="M4 22a16 16 0 0 1 32 0" opacity="0.3" />
  <path d="M4 22a16 16 0 0 1 9-14.4" />
  <path d="m20 22 6-9" stroke-width="2.5" />
</svg>`;
