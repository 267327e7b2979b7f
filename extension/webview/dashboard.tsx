import { render } from 'preact';
import { App } from './app.tsx';
import '@vscode/codicons/dist/codicon.css';
import './theme/theme.css';
import './theme/layout.css';
import './theme/events.css';
import './theme/trace.css';
import './theme/tables.css';
import { openTransport } from './transport/open-transport.ts';

render(<App transport={openTransport(window)} />, document.getElementById('dashboard')!);
