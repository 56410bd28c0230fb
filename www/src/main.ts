/** The entry of the page. */
import './main.css';
import './app/playground';
