/** The root of the page gives the elements inside of it what they act on. */
import { ContextProvider } from '@lit/context';
import type { LitElement } from 'lit';
import { dataContext } from '../data/context';
import { courseContext } from '../lessons/context';
import { pageContext } from '../run/page';
import { editsContext } from '../settings/context';
import { slowMotionContext } from '../slow/context';
import { studioContext } from './context';
import type { Studio } from './studio';

/** Gives everything inside of `root` the page, and the elements of each feature what is theirs. */
export function provide(root: LitElement, studio: Studio): void {
  new ContextProvider(root, { context: studioContext, initialValue: studio });
  new ContextProvider(root, { context: pageContext, initialValue: studio });
  new ContextProvider(root, { context: dataContext, initialValue: studio.data });
  new ContextProvider(root, { context: editsContext, initialValue: studio.edits });
  new ContextProvider(root, { context: slowMotionContext, initialValue: studio.slowMotion });
  new ContextProvider(root, { context: courseContext, initialValue: studio.course });
}
