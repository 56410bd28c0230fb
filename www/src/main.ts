/** The entry of the page. */
import './main.css';
import { watchTips } from './tips';
import './views/playground';

watchTips();
