import './main.css';
import { Lab } from 'genlab';
console.log(Lab);
