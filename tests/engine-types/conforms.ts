/**
 * The package's view of the engine is what the engine is: this compiles only if the definitions that
 * wasm-bindgen wrote from the Rust types fit the interface that the worker uses.
 */
import type * as cpu from '../../pkg/cpu/genlab.js';
import type { EngineModule } from '../../pkg/src/engine';

type Engine = typeof cpu;

/** The engine as the worker sees it. */
export const seen = (engine: Engine): EngineModule => engine;
