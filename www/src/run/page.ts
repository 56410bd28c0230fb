/** What a feature may know of the page. It is put together in `app/studio.ts`. */
import type { DeviceKind, Intervention, Lab, Run, Story, Who } from 'genlab';
import { createContext } from '@lit/context';
import type { Link, Options } from '../link/grammar';
import type { Watchers } from './asking/probes';
import type { Questions } from './asking/questions';
import type { Effort } from './effort';
import type { Looks } from './looks';
import type { Former, Formers } from './past/former';
import type { RunHistory } from './past/history';
import type { Moment, State } from './state';
import type { Store } from './store';
import type { Track } from './track';

/** The run beside the run. */
export interface Pair {
  readonly run: Run | null;
  readonly track: Track | null;
  readonly history: RunHistory | null;
  /** Both runs as one, if there are two. */
  readonly duo: Both | null;
  /** A twin that goes on as the run is now. False if it came to nothing. */
  make(): Promise<boolean>;
  /** A twin in which one setting has been at its preset from the start. */
  compare(path: string): Promise<void>;
  /** A twin with another story. */
  makeLike(story: Story): Promise<boolean>;
  /** The twin takes the place of the run. */
  promote(): Promise<void>;
  /** Ends the twin. */
  drop(): Promise<void>;
  /** The twin as it was takes the place of the twin as it is. Only within `exclusive`. */
  bringBack(former: Former): Promise<void>;
  /** The samples of the twin nearest to a step. */
  picture(step: number): Moment | null;
}

/** Two runs that are driven as one. */
export interface Both {
  readonly runs: readonly Pick<Run, 'on' | 'stepsTaken'>[];
  play(goal?: number | null): Promise<void>;
  pause(): Promise<void>;
  step(who: Who): Promise<void>;
}

/** Ways back. */
export interface Past {
  /** Shows the samples of an earlier step, or with null those of now. */
  look(step: number | null): void;
  toCheckpoint(): Promise<void>;
  /** Goes back to any step. What was done later is forgotten. */
  to(step: number): Promise<void>;
  /** The run as it is goes on as the twin; a second one goes its own way from an earlier step. */
  fork(step: number): Promise<void>;
  /** A run as it was takes the place of the one that is there. Only within `exclusive`. */
  bring(former: Former): Promise<void>;
  /** Another worker goes on where one has ended. */
  revive(): Promise<void>;
}

/** What a feature may know of the page. */
export interface Page {
  readonly store: Store<State>;
  readonly lab: Lab;
  /** The run with its curves, once there is one. */
  readonly track: Track | null;
  readonly run: Run | null;
  readonly history: RunHistory;
  /** How the address wants the page to be. */
  options: Options;
  /** Whether there is no room for more than the run itself: no files, no twins. */
  readonly lean: boolean;
  readonly looks: Looks;
  readonly watchers: Watchers;
  readonly questions: Questions;
  readonly effort: Effort;
  readonly twin: Pair;
  readonly past: Past;
  /** What was taken off the page last. */
  readonly undo: { former(): Promise<Formers | null>; offer(former: Formers | null, title: string): void };
  readonly files: { save(): Promise<void>; open(file: File): Promise<void> };
  readonly devices: { use(wish: DeviceKind, note?: string): Promise<void> };
  readonly trial: { keepDevice(): void; soon(): void };

  /** Starts another configuration, or story. The old run goes on if the new one is wrong. */
  start(text: string, timeline?: readonly Intervention[]): Promise<void>;
  /** Starts another configuration and shows what is wrong with it. */
  tryStart(text: string, timeline?: readonly Intervention[]): Promise<void>;
  /**
   * What takes the place of the run is done one after the other; nothing inside may wait for something else of that
   * kind.
   */
  exclusive<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Starts another configuration. Only within `exclusive`. */
  begin(text: string, timeline?: readonly Intervention[]): Promise<void>;
  /** Follows a run from now on, in the place of the old one. Only within `exclusive`. */
  follow(track: Track, options?: { keepOld?: boolean }): Promise<void>;
  toggle(): Promise<void>;
  pause(): Promise<void>;
  step(): Promise<void>;
  reset(): Promise<void>;
  /** Plays to a step and stops there. */
  goTo(step: number, options?: { together?: boolean }): Promise<void>;
  /** The configuration of the run was changed while it goes on. */
  described(): Promise<void>;
  /** Draws from other latents each time, or from the same ones. */
  drawFresh(fresh: boolean): void;
  drawAgain(): void;
  /** The link to the run as it came to be; whoever opens it goes to `until` at once. */
  link(until: number | null): Link;
}

/** Gives the page to every element inside of it. */
export const pageContext = createContext<Page>(Symbol('page'));
