/** What the page knows of itself and its run. Features add what is theirs. */
import type {
  Checkpoint,
  DataInfo,
  Description,
  DeviceInfo,
  Family,
  Field,
  GeneratorSheet,
  Health,
  Images,
  InputGradients,
  PresetInfo,
  Who,
} from 'genlab';
import type { Options } from '../link/grammar';
import type { Meter } from './past/collapse';
import type { Difference } from './twin/differences';

/** A message above the page: what happened, and what can be done. */
export interface Notice {
  id: string;
  tone: 'info' | 'warning' | 'error';
  title: string;
  text: string;
  actions: { label: string; run: () => void }[];
}

/** Something that was done while a run went on, that its timeline has in store, or that happened to it. */
export interface Mark {
  /** Whether somebody did it, a collapse began or ended, or the run diverged. */
  kind: 'change' | 'alarm' | 'calm' | 'diverged';
  step: number;
  /** The step after the last one that it is about. */
  until: number;
  path: string;
  label: string;
  coming: boolean;
  /** It is about the twin alone. */
  there?: boolean;
}

/** What is shown of a run. */
export interface RunView {
  /** What runs. */
  description: Description | null;
  step: number;
  samples: Images | null;
  samplesStep: number;
  /** How real the discriminator takes each place of the plane to be. */
  field: Field | null;
  /** What the generator makes of a sheet of latents. */
  sheet: GeneratorSheet | null;
  /** Generated points, and the gradient of the generator's loss by each. */
  pulls: InputGradients | null;
  /** How much of the variety of the data the model makes. */
  meter: Meter | null;
  health: Health | null;
  marks: readonly Mark[];
}

/** Samples of an earlier step. */
export interface Moment {
  step: number;
  samples: Images;
}

/** What is shown of the run beside the run. */
export interface TwinView extends RunView {
  differences: readonly Difference[];
}

/** How far the graphics card is prepared. */
export interface Preparation {
  made: number;
  /** How many there will be, about; null where that is not known. */
  of: number | null;
}

/** What is wrong with a setting, and what was typed that is not possible. */
export interface Invalid {
  /** Null where the value is possible, but does not fit the other ones. */
  text: string | null;
  message: string;
}

/** What can be shown on the plane. */
export type PlaneLayer = 'real' | 'generated' | 'field' | 'manifold' | 'arrows' | 'classes';

/** How the page looks. */
export type Theme = 'auto' | 'light' | 'dark';

/** What features keep in the state: each declares its own beside its type. */
export interface Slices {}

/** The state of the page. Views draw from it and never change it. */
export type State = PageState & Slices;

/** The page and its run. */
export interface PageState extends RunView {
  phase: 'loading' | 'ready' | 'failed';
  failure: string;
  device: DeviceInfo | null;
  data: DataInfo | null;
  dataError: string | null;
  /** Whether somebody has brought the data: nobody else has them. */
  ownData: boolean;
  presets: readonly PresetInfo[];
  /** The family of the model that runs. */
  family: Family | null;
  /** What would run with the changes that wait for a restart. */
  draft: Description | null;
  pending: ReadonlyMap<string, string>;
  invalid: ReadonlyMap<string, Invalid>;
  playing: boolean;
  busy: boolean;
  diverged: boolean;
  stepsPerSecond: number;
  /** How many steps a second a short trial of this model made; 0 while that is not known. */
  expectedPerSecond: number;
  /** Whether kernels are made ahead of the first step. */
  preparing: boolean;
  /** How far the graphics card is prepared, while kernels are made ahead or the first steps wait for them. */
  preparation: Preparation | null;
  /** What is looked at instead of the present: a step, and the samples nearest to it of the run and of its twin. */
  past: { step: number; here: Moment | null; there: Moment | null } | null;
  /** The step to which the run plays before it stops, or null. */
  goal: number | null;
  who: Who;
  real: Images | null;
  twin: TwinView | null;
  /** Grows with every report: the history itself is not copied. */
  reports: number;
  notices: readonly Notice[];
  checkpoint: Checkpoint | null;
  theme: Theme;
  /** Whether single keys act on the page. */
  keys: boolean;
  settingsOpen: boolean;
  /** How the address wants the page to be. */
  options: Options;
  /** The setting that was asked for, until it is shown. */
  shownKnob: string | null;
  /** Whether samples are drawn from other latents each time. */
  fresh: boolean;
  /** What is not shown on the plane. */
  hiddenLayers: ReadonlySet<PlaneLayer>;
}

/** Nothing is known of a run that was just opened. */
export const unknownRun: RunView = {
  description: null,
  step: 0,
  samples: null,
  samplesStep: 0,
  field: null,
  sheet: null,
  pulls: null,
  meter: null,
  health: null,
  marks: [],
};

/** The page before anything is loaded. */
export const initialState: PageState = {
  ...unknownRun,
  phase: 'loading',
  failure: '',
  device: null,
  data: null,
  dataError: null,
  ownData: false,
  presets: [],
  family: null,
  draft: null,
  pending: new Map(),
  invalid: new Map(),
  playing: false,
  busy: false,
  diverged: false,
  stepsPerSecond: 0,
  expectedPerSecond: 0,
  preparing: false,
  preparation: null,
  past: null,
  goal: null,
  who: 'both',
  real: null,
  twin: null,
  reports: 0,
  notices: [],
  checkpoint: null,
  theme: 'auto',
  keys: true,
  settingsOpen: false,
  options: {},
  shownKnob: null,
  fresh: false,
  hiddenLayers: new Set(['manifold', 'arrows']),
};
