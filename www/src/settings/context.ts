/** Gives the elements of this folder what they act on. */
import { createContext } from '@lit/context';
import type { Edits } from './edits';

export const editsContext = createContext<Edits>(Symbol('edits'));
