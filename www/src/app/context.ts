/** Gives the elements of this folder all that the page can do. */
import { createContext } from '@lit/context';
import type { Studio } from './studio';

export const studioContext = createContext<Studio>(Symbol('studio'));
