/** What the page says when a run cannot go on. */
import type { RunEvents } from 'genlab';
import { messageOf } from './notices';
import type { Notice } from './state';
import { strings } from './strings';
import type { Studio } from './studio';

/** A number stopped being finite: where, and the ways on. */
export function divergedNotice(studio: Studio, { error, checkpoint }: RunEvents['diverged']): Notice {
  const back = checkpoint ? [{ label: strings.goBack(checkpoint.step), run: () => void studio.goBack() }] : [];
  return {
    id: 'diverged',
    tone: 'error',
    title: strings.divergedTitle,
    text: strings.divergedText(error.step ?? studio.store.state.step, error.term ?? strings.someTerm),
    actions: [...back, { label: strings.reset, run: () => void studio.reset() }],
  };
}

/** Something went wrong that cannot be gone on from. */
export function failedNotice(error: unknown): Notice {
  const actions = [{ label: strings.reload, run: () => location.reload() }];
  return { id: 'failed', tone: 'error', title: strings.failedTitle, text: messageOf(error), actions };
}
