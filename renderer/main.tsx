import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/newsreader/standard.css';
import '@fontsource-variable/newsreader/standard-italic.css';
import './styles/colours.css';
import './styles/window.css';
import './styles/panes.css';
import './styles/copy.css';
import './styles/blocks.css';
import './styles/panels.css';
import './styles/source.css';
import './styles/find.css';
import { start } from './app/start';

const root = document.querySelector<HTMLElement>('#root');
if (!root) throw new Error('The page has no root.');
start(root);
