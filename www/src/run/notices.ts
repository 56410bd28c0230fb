/** The messages above the page. */
import type { Notice, State } from './state';
import type { Store } from './store';

/** Shows a message, in place of one with the same id. */
export function notify(store: Store<State>, notice: Omit<Notice, 'actions'> & { actions?: Notice['actions'] }): void {
  const others = store.state.notices.filter(({ id }) => id !== notice.id);
  store.set({ notices: [...others, { actions: [], ...notice }] });
}

/** Takes a message away. */
export function dismiss(store: Store<State>, id: string): void {
  const notices = store.state.notices.filter((notice) => notice.id !== id);
  if (notices.length !== store.state.notices.length) store.set({ notices });
}

/** The words of anything that was thrown. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
