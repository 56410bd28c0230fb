/** Everything the page knows, in one object. */
import type { Checkpoint, DataInfo, Description, DeviceInfo, Field, Health, Images, PresetInfo, Who } from 'genlab';
import type { Meter } from './collapse';

/** A message above the page: what happened, and what can be done. */
export interface Notice {
  id: string;
  tone: 'info' | 'warning' | 'error';
  title: string;
  text: string;
  actions: { label: string; run(): void }[];
}

/** A change that was made while the run went on. */
export interface Mark {
  step: number;
  path: string;
  label: string;
}

/** What is wrong with a setting, and what was typed that is not possible. */
export interface Invalid {
  /** Null where the value is possible, but does not fit the other ones. */
  text: string | null;
  message: string;
}

/** How the page looks. */
export type Theme = 'auto' | 'light' | 'dark';

/** The state of the page. Views draw from it and never change it. */
export interface State {
  phase: 'loading' | 'ready' | 'failed';
  failure: string;
  device: DeviceInfo | null;
  data: DataInfo | null;
  dataError: string | null;
  presets: readonly PresetInfo[];
  /** What runs. */
  description: Description | null;
  /** What would run with the changes that wait for a restart. */
  draft: Description | null;
  pending: ReadonlyMap<string, string>;
  invalid: ReadonlyMap<string, Invalid>;
  playing: boolean;
  busy: boolean;
  diverged: boolean;
  step: number;
  stepsPerSecond: number;
  who: Who;
  samples: Images | null;
  samplesStep: number;
  real: Images | null;
  /** How real the discriminator takes each place of the plane to be. */
  field: Field | null;
  /** How much of the variety of the data the model makes. */
  meter: Meter | null;
  health: Health | null;
  /** Grows with every report: the history itself is not copied. */
  reports: number;
  marks: readonly Mark[];
  notices: readonly Notice[];
  checkpoint: Checkpoint | null;
  theme: Theme;
  settingsOpen: boolean;
}

/** The page before anything is loaded. */
export const initialState: State = {
  phase: 'loading',
  failure: '',
  device: null,
  data: null,
  dataError: null,
  presets: [],
  description: null,
  draft: null,
  pending: new Map(),
  invalid: new Map(),
  playing: false,
  busy: false,
  diverged: false,
  step: 0,
  stepsPerSecond: 0,
  who: 'both',
  samples: null,
  samplesStep: 0,
  real: null,
  field: null,
  meter: null,
  health: null,
  reports: 0,
  marks: [],
  notices: [],
  checkpoint: null,
  theme: 'auto',
  settingsOpen: false,
};
