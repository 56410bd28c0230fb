/** The versions that are measured: those of the two packages. */
import genlab from '../../../pkg/package.json';
import others from './package.json';
import type { Library } from './src/trainer';

export const versions: Readonly<Record<Library, string>> = {
  genlab: genlab.version,
  'jax-js': others.dependencies['@jax-js/jax'],
  'TensorFlow.js': others.dependencies['@tensorflow/tfjs'],
};
