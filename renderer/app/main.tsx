import './tokens.css';
import './base.css';
import '@fontsource-variable/inter/wght.css';
import { createRoot } from 'react-dom/client';
import { StoppedScreen } from '../features/stopped/StoppedScreen.tsx';
import { createServices } from '../state/create-services.ts';
import { DeskProvider } from '../state/DeskProvider.tsx';
import { App } from './App.tsx';
import { connect } from './connect.ts';
import { followLinks } from './follow-links.ts';

const element = document.getElementById('root');
if (!element) throw new Error('index.html has no #root.');
const root = createRoot(element);

const showStopped = () =>
  root.render(
    <StoppedScreen
      message="A part of the app could not be started."
      wayOut="Try again. If it stays, quit the app and start it again; if it still stays, install it anew: your data is kept."
      onRetry={() => location.reload()}
    />,
  );

let heardFromBackend: (answers: boolean) => void = () => undefined;
let workerLost: () => void = showStopped;
void connect({
  onBackend: (answers) => heardFromBackend(answers),
  onWorkerLost: () => workerLost(),
}).then(({ desk, backend }) => {
  const services = createServices(desk, backend, Date.now);
  heardFromBackend = (backendAnswers) => services.store.setState({ backendAnswers });
  // Once the worker has spoken, an error in it is one call's, and its state says so.
  workerLost = () => services.store.getState().desk ?? showStopped();
  services.start();
  followLinks(services);
  root.render(
    <DeskProvider services={services}>
      <App />
    </DeskProvider>,
  );
}, showStopped);
