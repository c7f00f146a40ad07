import './tokens.css';
import './base.css';
import '@fontsource-variable/inter/wght.css';
import { createRoot } from 'react-dom/client';
import { StoppedScreen } from '../features/stopped/StoppedScreen.tsx';
import { createServices } from '../state/create-services.ts';
import { DeskProvider } from '../state/DeskProvider.tsx';
import { createPreferences } from '../state/preferences.ts';
import { TooltipProvider } from '../ui/Tooltip.tsx';
import { App } from './App.tsx';
import { applyAppearance } from './apply-appearance.ts';
import { connect } from './connect.ts';
import { followLinks } from './follow-links.ts';
import { openNotifier } from './open-notifier.ts';
import { ToastLayer } from './ToastLayer.tsx';

const element = document.getElementById('root');
if (!element) throw new Error('index.html has no #root.');
const root = createRoot(element);
const preferences = createPreferences(localStorage);
applyAppearance(preferences);

if (location.hash === '#/gallery') void showGallery();
else void showApp();

/** The components with their states on one page, for whoever builds with them. */
async function showGallery(): Promise<void> {
  const { Gallery } = await import('../features/gallery/Gallery.tsx');
  root.render(
    <TooltipProvider>
      <Gallery />
    </TooltipProvider>,
  );
}

async function showApp(): Promise<void> {
  let heardFromBackend: (answers: boolean) => void = () => undefined;
  let workerLost: () => void = showStopped;
  try {
    const { desk, backend } = await connect({
      onBackend: (answers) => heardFromBackend(answers),
      onWorkerLost: () => workerLost(),
    });
    const services = createServices(desk, backend, Date.now, preferences, openNotifier());
    heardFromBackend = (backendAnswers) => services.store.setState({ backendAnswers });
    // Once the worker has spoken, an error in it is one call's, and its state says so.
    workerLost = () => services.store.getState().desk ?? showStopped();
    services.start();
    followLinks(services);
    root.render(
      <DeskProvider services={services}>
        <TooltipProvider>
          <ToastLayer>
            <App />
          </ToastLayer>
        </TooltipProvider>
      </DeskProvider>,
    );
  } catch {
    showStopped();
  }
}

function showStopped(): void {
  root.render(
    <TooltipProvider>
      <StoppedScreen
        message="A part of the app could not be started."
        wayOut="Try again. If it stays, quit the app and start it again; if it still stays, install it anew: your data is kept."
        onRetry={() => location.reload()}
      />
    </TooltipProvider>,
  );
}
