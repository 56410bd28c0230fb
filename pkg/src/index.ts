/** genlab: train small generative models live in the browser. */
export { Lab, type LabEvents } from './lab';
export type { LabOptions } from './lab-options';
export { Run, type Checkpoint, type DrawWish, type RunEvents } from './run';
export { EngineError, type ErrorKind } from './errors';
export { foreign, kindOfFile, type FileKind } from './file-kinds';
export { Story } from './story';
export type { Arithmetic } from './arithmetic';
export type { DataInfo, DebugInfo, DeviceInfo, DeviceWish, Intervention, RunInfo } from './protocol';
export type * from '../types';
