/** The entry of the frame. */
import './main.css';
import { watchTips } from './tips';
import './views/embed';

watchTips();
