/** The entry of the frame. */
import './main.css';
import './app/embed';
