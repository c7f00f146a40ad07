// Bundled for the browser: the least that React can show, in the role that the bench waits for.
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';

createRoot(document.getElementById('root')).render(createElement('div', { role: 'option' }, 'Empty'));
