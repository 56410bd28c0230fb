/** The state before anything is loaded, with what each feature keeps in it. */
import { closed } from '../lessons/course-view';
import { initialState, type State } from '../run/state';
import '../slow/controller';

export const firstState: State = { ...initialState, course: closed, slow: null };
