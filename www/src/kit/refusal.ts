/** Why there is nothing to see, and another try. */
import { html, nothing, type TemplateResult } from 'lit';
import { strings } from '../strings';

/** The words of what went wrong, with a button where another try may help; nothing where nothing did. */
export function refusal(trouble: string | null, again: (() => void) | null): TemplateResult | typeof nothing {
  if (trouble === null) return nothing;
  return html`<p class="waiting quiet" role="status">
    ${trouble} ${again ? html`<button class="button plain" @click=${again}>${strings.mishaps.again}</button>` : nothing}
  </p>`;
}
