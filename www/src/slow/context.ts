/** Gives the elements of this folder what they act on. */
import { createContext } from '@lit/context';
import type { SlowMotion } from './controller';

export const slowMotionContext = createContext<SlowMotion>(Symbol('slowMotion'));
