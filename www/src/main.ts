/** The entry of the page. */
import './main.css';
import { watchTips } from './kit/tips';
import './app/playground';

watchTips();
