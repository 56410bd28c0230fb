/** Looks at an answer that several elements share, as the field or the meter: asked for while one of them is seen. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { Seen, While } from '../../kit/seen';
import type { Probe, Watchers } from './probes';

/** Keeps one of the shared answers in the state up to date while the element is seen, and wants it. */
export class Looking implements ReactiveController {
  readonly #asking: While;
  readonly #when: () => boolean;
  #seen = false;

  constructor(
    host: ReactiveControllerHost & Element,
    watchers: () => Watchers,
    probe: Probe,
    when: () => boolean = () => true,
  ) {
    this.#asking = new While(() => watchers().watch(probe));
    this.#when = when;
    host.addController(this);
    new Seen(host, (seen) => {
      this.#seen = seen;
      this.hostUpdated();
    });
  }

  hostUpdated(): void {
    this.#asking.set(this.#seen && this.#when());
  }
}
