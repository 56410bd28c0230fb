/** Gives the elements of this folder what they act on. */
import { createContext } from '@lit/context';
import type { Course } from './course';

export const courseContext = createContext<Course>(Symbol('course'));
