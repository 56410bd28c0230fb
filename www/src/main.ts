/** The entry of the page. */
import './main.css';
import './views/playground';
