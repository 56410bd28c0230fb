/** The line over the control of a setting: its name, when a change takes effect, and the ways back to the preset. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Knob } from 'genlab';
import { icons } from '../kit/icons';
import { isChanged } from '../model/essentials';
import { setting } from '../numbers/format';
import { strings } from '../strings';

/** What the line says, and what its buttons do. */
export interface KnobTitle {
  knob: Knob;
  /** Whose setting it is; empty where that is plain. */
  owner: string;
  /** The full name, for those who hear it. */
  label: string;
  waiting: boolean;
  /** Makes a twin in which this setting is that of the preset. */
  compare: () => void;
  /** Takes the value of the preset. */
  undo: () => void;
}

export function knobTitle({ knob, owner, label, waiting, compare, undo }: KnobTitle): TemplateResult {
  const changed = isChanged(knob);
  const name = owner === '' ? knob.title : html`<span class="owner">${owner} </span>${knob.title.toLowerCase()}`;
  return html`<div class="title">
    ${
      changed
        ? html`<span class="dot" role="img" aria-label=${strings.changed} title=${strings.changed}></span>`
        : nothing
    }
    <span>${name}</span>
    ${tag(knob, waiting)}
    ${changed && !waiting ? way(icons.twin, strings.twin.compare(setting(knob.preset)), label, compare) : nothing}
    ${changed ? way(icons.undo, strings.undo(setting(knob.preset)), label, undo) : nothing}
  </div>`;
}

function way(icon: TemplateResult, title: string, label: string, go: () => void): TemplateResult {
  return html`<button class="undo" title=${title} aria-label="${label}. ${title}" @click=${go}>${icon}</button>`;
}

/** Whether a change takes effect at once. */
function tag({ live }: Knob, waiting: boolean): TemplateResult {
  if (waiting) return html`<span class="tag waiting">${strings.waiting}</span>`;
  return live
    ? html`<span class="tag live" title=${strings.liveHint}>${strings.live}</span>`
    : html`<span class="tag" title=${strings.restartsHint}>${strings.restarts}</span>`;
}
