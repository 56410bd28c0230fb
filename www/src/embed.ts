/** The entry of the frame. */
import './main.css';
import { watchTips } from './kit/tips';
import './app/embed-page';

watchTips();
