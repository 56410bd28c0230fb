/** What the page says when something cannot go on. */
import type { RunEvents } from 'genlab';
import { strings } from '../strings';
import { dismiss, messageOf, notify } from './notices';
import type { Page } from './page';
import type { Notice, State } from './state';
import type { Store } from './store';

const words = strings.mishaps;

/** A number stopped being finite: where, and the ways on. */
export function divergedNotice(page: Page, { error, checkpoint }: RunEvents['diverged']): Notice {
  const back = checkpoint ? [{ label: strings.goBack(checkpoint.step), run: () => void page.past.toCheckpoint() }] : [];
  return {
    id: 'diverged',
    tone: 'error',
    title: strings.divergedTitle,
    text: strings.divergedText(error.step ?? page.store.state.step, error.term ?? strings.someTerm),
    actions: [...back, { label: strings.reset, run: () => void page.reset() }],
  };
}

/** What is said when the judge could not be asked: without it there is no meter of the collapse. */
export function judgeNotice(store: Store<State>, message: string, again: () => void): Notice {
  const actions = [{ label: strings.mishaps.again, run: () => (dismiss(store, 'judge'), again()) }];
  return { id: 'judge', tone: 'warning', title: strings.mishaps.judgeTitle, text: message, actions };
}

/** The run has stopped for good: where its worker has ended, another one can go on from what is known. */
export function failedNotice(page: Page, error: unknown): Notice {
  const { track } = page;
  const last = track?.run.lastCheckpoint ?? null;
  const goOn = track?.lab.ended
    ? [{ label: last ? words.goOn(last.step) : words.startAgain, run: () => void page.past.revive() }]
    : [];
  const actions = [...goOn, { label: strings.reload, run: () => location.reload() }];
  return { id: 'failed', tone: 'error', title: strings.failedTitle, text: messageOf(error), actions };
}

/** What browsers say when a script of the page is not there. */
const missing = /dynamically imported module|importing a module script|module script failed|failed to load module/i;
/** The browser says so when it has put off some measuring of sizes: nothing is wrong. */
const harmless = /ResizeObserver loop/;

/** Something was thrown that nobody caught. */
export function unexpected(thrown: unknown): Notice | null {
  const message = messageOf(thrown);
  // A run that diverges says so itself, with the ways on.
  const diverged = (thrown as { kind?: unknown } | null)?.kind === 'diverged';
  if (diverged || harmless.test(message)) return null;
  const actions = [{ label: strings.reload, run: () => location.reload() }];
  if (missing.test(message)) return { id: 'mishap', tone: 'error', title: words.partTitle, text: words.part, actions };
  return { id: 'mishap', tone: 'error', title: words.title, text: words.text(message), actions };
}

/** Shows what nobody caught, from now on. Gives back how to stop that. */
export function watchMishaps(
  store: Store<State>,
  place: Pick<Window, 'addEventListener' | 'removeEventListener'> = globalThis,
): () => void {
  const show = (thrown: unknown): void => {
    const notice = unexpected(thrown);
    if (notice) notify(store, notice);
  };
  const failed = (event: ErrorEvent): void => show(event.error ?? event.message);
  const refused = (event: PromiseRejectionEvent): void => show(event.reason);
  place.addEventListener('error', failed);
  place.addEventListener('unhandledrejection', refused);
  return () => {
    place.removeEventListener('error', failed);
    place.removeEventListener('unhandledrejection', refused);
  };
}
