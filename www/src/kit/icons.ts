/** The icons: small drawings in lines of one weight. */
import { html, svg, type TemplateResult } from 'lit';
import type { Role } from '../model/topology';

function line(paths: TemplateResult, size = 18): TemplateResult {
  return html`<svg
    width=${size}
    height=${size}
    viewBox="0 0 20 20"
    fill="none"
    stroke="currentColor"
    stroke-width="1.7"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    ${paths}
  </svg>`;
}

/** All icons by name. */
export const icons = {
  play: html`<svg width="20" height="20" viewBox="0 0 20 20" fill="currentColor" aria-hidden="true">
    <path d="M6 3.6c0-.8.9-1.3 1.6-.9l9.2 6.4c.6.4.6 1.3 0 1.7l-9.2 6.4c-.7.5-1.6 0-1.6-.8z" />
  </svg>`,
  pause: html`<svg width="20" height="20" viewBox="0 0 20 20" fill="currentColor" aria-hidden="true">
    <rect x="4.5" y="3" width="4" height="14" rx="1.2" />
    <rect x="11.5" y="3" width="4" height="14" rx="1.2" />
  </svg>`,
  reset: line(svg`<path d="M4 10a6 6 0 1 0 1.9-4.4" /><path d="M3.5 3v4h4" />`),
  step: line(svg`<path d="M5 4.5v11l7-5.5z" fill="currentColor" /><path d="M15.5 4.5v11" />`),
  chevron: line(svg`<path d="m5.5 8 4.5 4.5L14.5 8" />`, 16),
  link: line(
    svg`<path d="M8.5 11.5a3 3 0 0 0 4.3.1l2.6-2.6a3 3 0 0 0-4.3-4.3l-1 1" />
      <path d="M11.5 8.5a3 3 0 0 0-4.3-.1L4.6 11a3 3 0 0 0 4.3 4.3l1-1" />`,
  ),
  check: line(svg`<path d="m4.5 10.5 3.5 3.5 7.5-8" />`),
  auto: line(svg`<circle cx="10" cy="10" r="6.5" /><path d="M10 3.5a6.5 6.5 0 0 1 0 13z" fill="currentColor" />`),
  light: line(
    svg`<circle cx="10" cy="10" r="3.2" />
      <path d="M10 2.5v1.7M10 15.8v1.7M2.5 10h1.7M15.8 10h1.7" />
      <path d="M4.7 4.7l1.2 1.2M14.1 14.1l1.2 1.2M4.7 15.3l1.2-1.2M14.1 5.9l1.2-1.2" />`,
  ),
  dark: line(svg`<path d="M16.5 11.8A7 7 0 0 1 8.2 3.5a7 7 0 1 0 8.3 8.3z" />`),
  help: line(
    svg`<circle cx="10" cy="10" r="7" /><path d="M8 8a2 2 0 1 1 2.9 1.8c-.6.3-.9.7-.9 1.4" /><path d="M10 13.9v.1" />`,
  ),
  close: line(svg`<path d="m5.5 5.5 9 9M14.5 5.5l-9 9" />`),
  undo: line(svg`<path d="M7.5 5 4 8.5 7.5 12" /><path d="M4 8.5h7.5a4 4 0 0 1 0 8H9" />`, 16),
  upload: line(svg`<path d="M10 13V4M6.5 7.5 10 4l3.5 3.5" /><path d="M4 13v2.5h12V13" />`),
  download: line(svg`<path d="M10 4v9M6.5 9.5 10 13l3.5-3.5" /><path d="M4 13v2.5h12V13" />`),
  warning: line(svg`<path d="M10 3.5 17.5 16h-15z" /><path d="M10 8.5v3.3M10 13.9v.1" />`),
  info: line(svg`<circle cx="10" cy="10" r="7" /><path d="M10 9.5v4M10 6.5v.1" />`),
  pencil: line(svg`<path d="m12.8 4.2 3 3L7 16l-3.7.7L4 13z" /><path d="m11 6 3 3" />`, 15),
  sliders: line(
    svg`<path d="M4 6.5h6M14.5 6.5H16M4 13.5h1.5M10 13.5h6" />
      <circle cx="12.2" cy="6.5" r="2" /><circle cx="7.8" cy="13.5" r="2" />`,
  ),
  search: line(svg`<circle cx="9" cy="9" r="5" /><path d="m13 13 3.5 3.5" />`),
  twin: line(
    svg`<rect x="2.5" y="2.5" width="10" height="10" rx="2" />
      <path
        d="M15.5 7.5h.5a1.5 1.5 0 0 1 1.5 1.5v7a1.5 1.5 0 0 1-1.5 1.5H9A1.5 1.5 0 0 1 7.5 16v-.5"
        stroke-dasharray="0.1 3"
      />`,
    16,
  ),
  swap: line(svg`<path d="M4 7h11M12 4l3 3-3 3M16 13H5M8 10l-3 3 3 3" />`, 16),
  way: html`<svg
    width="26"
    height="14"
    viewBox="0 0 26 14"
    fill="none"
    stroke="currentColor"
    stroke-width="2"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    <path d="M1.5 7h23M19 2l5.5 5-5.5 5" />
  </svg>`,
  slow: line(
    svg`<circle cx="10" cy="10" r="7" stroke-dasharray="2.2 2.2" /><path d="M8.3 7v6l5-3z" fill="currentColor" />`,
  ),
  solid: html`<svg width="22" height="8" viewBox="0 0 22 8" aria-hidden="true">
    <path d="M1.5 4h19" stroke="currentColor" stroke-width="2.5" stroke-linecap="round" />
  </svg>`,
  dotted: html`<svg width="22" height="8" viewBox="0 0 22 8" aria-hidden="true">
    <path d="M1.5 4h20" stroke="currentColor" stroke-width="2.75" stroke-linecap="round" stroke-dasharray="0.1 4.7" />
  </svg>`,
  book: line(
    svg`<path d="M10 5.2C8.3 4 6 3.7 3.2 3.8V15c2.8-.1 5.1.2 6.8 1.4 1.7-1.2 4-1.5 6.8-1.4V3.8C14 3.7 11.7 4 10 5.2z" />
      <path d="M10 5.2v11.2" />`,
  ),
  lock: line(svg`<rect x="4.5" y="9" width="11" height="7.5" rx="1.8" /><path d="M7 9V6.5a3 3 0 0 1 6 0V9" />`, 15),
  previous: line(svg`<path d="M16 10H4.5M9 5 4 10l5 5" />`, 16),
  next: line(svg`<path d="M4 10h11.5M11 5l5 5-5 5" />`, 16),
  shuffle: line(svg`<path d="M3 6h3l7 8h4M3 14h3l2-2.3M11 8.3 13 6h4" /><path d="m15 4 2 2-2 2M15 12l2 2-2 2" />`, 16),
};

/** The shape that stands beside each colour: real is a square, generated a diamond, the judge a circle. */
export function marker(role: Role, size = 10): TemplateResult {
  const shapes: Record<Role, TemplateResult> = {
    real: svg`<rect x="1" y="1" width="8" height="8" rx="1" />`,
    generated: svg`<path d="M5 0 10 5 5 10 0 5z" />`,
    judge: svg`<circle cx="5" cy="5" r="4.5" />`,
    neutral: svg`<path d="M5 .5 9.5 9H.5z" />`,
  };
  return html`<svg
    width=${size}
    height=${size}
    viewBox="0 0 10 10"
    fill=${`var(--${role === 'neutral' ? 'quiet' : role})`}
    aria-hidden="true"
  >
    ${shapes[role]}
  </svg>`;
}
