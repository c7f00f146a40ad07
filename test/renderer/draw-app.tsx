import { cleanup, render } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { afterEach } from 'vitest';
import { App } from '../../renderer/app/App.tsx';
import type { PracticeDirectory } from '../../renderer/state/clients.ts';
import { createServices } from '../../renderer/state/create-services.ts';
import { DeskProvider, type DeskServices } from '../../renderer/state/DeskProvider.tsx';
import { fakeBackend, now, type FakeDesk } from './fake-desk.ts';

/** How high jsdom's list is, which has no layout of its own: ten rows and a bit. */
const listHeight = 560;

for (const side of ['offsetHeight', 'clientHeight'] as const) {
  Object.defineProperty(HTMLElement.prototype, side, { configurable: true, get: () => listHeight });
}
Object.defineProperty(HTMLElement.prototype, 'offsetWidth', { configurable: true, get: () => 400 });
Object.defineProperty(HTMLElement.prototype, 'scrollHeight', {
  configurable: true,
  get(this: HTMLElement) {
    return this.firstElementChild instanceof HTMLElement ? parseFloat(this.firstElementChild.style.height) || 0 : 0;
  },
});
Element.prototype.scrollTo = function scrollTo(this: Element, to?: ScrollToOptions | number) {
  this.scrollTop = typeof to === 'object' ? (to.top ?? 0) : 0;
  this.dispatchEvent(new Event('scroll'));
};
HTMLDialogElement.prototype.showModal = function showModal() {
  this.open = true;
};
HTMLDialogElement.prototype.close = function close() {
  this.open = false;
  this.dispatchEvent(new Event('close'));
};

let stop: () => void = () => undefined;
afterEach(() => {
  cleanup();
  stop();
});

/** The whole app on a data worker and a main process that are handed in. */
export function drawApp(
  desk: FakeDesk,
  backend: PracticeDirectory = fakeBackend(),
): { readonly user: UserEvent; readonly services: DeskServices } {
  const services = createServices(desk.client, backend, () => now);
  stop = services.start();
  render(
    <DeskProvider services={services}>
      <App />
    </DeskProvider>,
  );
  return { user: userEvent.setup(), services };
}
