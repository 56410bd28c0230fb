/** Gives the elements of this folder what they act on. */
import { createContext } from '@lit/context';
import type { RealData } from './real-data';

export const dataContext = createContext<RealData>(Symbol('data'));
