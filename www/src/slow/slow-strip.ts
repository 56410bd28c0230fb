/** The model in one line, with the parts that act: data on their way forward, or the gradient on its way back. */
import { css, html, type TemplateResult } from 'lit';
import { icons, marker } from '../kit/icons';
import type { Role } from '../model/topology';
import { strings } from '../strings';
import type { Caption, ModelPart } from './captions';

const words = strings.slow.nodes;

interface Node {
  part: ModelPart;
  role: Role;
  label: string;
  /** Networks are boxes, what they pass on is not. */
  network?: boolean;
}

const game: readonly (Node | readonly [Node, Node])[] = [
  { part: 'latent', role: 'neutral', label: words['latent'] ?? '' },
  { part: 'generator', role: 'generated', label: words['generator'] ?? '', network: true },
  [
    { part: 'made', role: 'generated', label: words['made'] ?? '' },
    { part: 'real', role: 'real', label: words['real'] ?? '' },
  ],
  { part: 'discriminator', role: 'judge', label: words['discriminator'] ?? '', network: true },
  { part: 'loss', role: 'neutral', label: words['loss'] ?? '' },
];

const coder: typeof game = [
  { part: 'real', role: 'real', label: words['real'] ?? '' },
  { part: 'encoder', role: 'neutral', label: words['encoder'] ?? '', network: true },
  { part: 'latent', role: 'neutral', label: words['code'] ?? '' },
  { part: 'decoder', role: 'generated', label: words['decoder'] ?? '', network: true },
  { part: 'made', role: 'generated', label: words['rebuilt'] ?? '' },
  { part: 'loss', role: 'neutral', label: words['loss'] ?? '' },
];

/** The line of parts at a caption. */
export function stripAt({ turn, acting, back }: Caption): TemplateResult {
  const line = turn.player === 'autoencoder' ? coder : game;
  const all = line.flat() as Node[];
  const names = all
    .filter(({ part }) => acting.includes(part))
    .map(({ label }) => label)
    .join(', ');
  return html`<div class="line ${back ? 'back' : ''}" role="img" aria-label=${strings.slow.diagram(names)}>
    ${line.map((item, index) => {
      const here = [item].flat() as Node[];
      const before = ([line[index - 1] ?? []].flat() as Node[]).some(({ part }) => acting.includes(part));
      const lit = before && here.some(({ part }) => acting.includes(part));
      return html`${index === 0 ? '' : html`<span class="way ${lit ? 'lit' : ''}">${icons.way}</span>`}<span
          class="stack"
          >${here.map((node) => nodeOf(node, acting.includes(node.part)))}</span
        >`;
    })}
  </div>`;
}

function nodeOf({ role, label, network = false }: Node, acts: boolean): TemplateResult {
  return html`<span class="part ${role} ${network ? 'box' : ''} ${acts ? 'acts' : ''}"
    >${network || role === 'neutral' ? '' : marker(role, 9)}${label}</span
  >`;
}

/** Its look. */
export const stripLine = css`
  .line {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: var(--space-2);
    font-weight: 600;
  }

  .stack {
    display: flex;
    flex-direction: column;
    gap: var(--space-1);
  }

  .part {
    --role: var(--quiet);
    --role-soft: var(--sunken);
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 0.4em;
    padding: 0.2em 0.65em;
    border: 1.5px solid transparent;
    border-radius: 99px;
    color: var(--quiet);
    white-space: nowrap;
    transition:
      background 200ms,
      border-color 200ms;
  }

  .part.generated {
    --role: var(--generated);
    --role-soft: var(--generated-soft);
  }

  .part.real {
    --role: var(--real);
    --role-soft: var(--real-soft);
  }

  .part.judge {
    --role: var(--judge);
    --role-soft: var(--judge-soft);
  }

  .part.box {
    padding: 0.55em 1em;
    border-color: var(--line);
    border-radius: var(--radius-small);
  }

  .part:not(.acts) svg {
    opacity: 0.45;
  }

  .part.acts {
    border-color: var(--role);
    background: var(--role-soft);
    color: var(--role);
  }

  .part.acts.neutral {
    border-color: var(--line-strong);
    color: var(--ink);
  }

  .way {
    color: var(--line-strong);
    opacity: 0.5;
  }

  .way.lit {
    color: var(--ink);
    opacity: 1;
  }

  .back .way.lit {
    color: var(--warning);
    transform: rotate(180deg);
  }
`;
