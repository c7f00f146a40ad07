import { cleanup, configure, render } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { afterEach } from 'vitest';
import { App } from '../../renderer/app/App.tsx';
import type { PracticeDirectory } from '../../renderer/state/clients.ts';
import { ToastLayer } from '../../renderer/app/ToastLayer.tsx';
import type { Notifier } from '../../renderer/state/notifier.ts';
import { createServices } from '../../renderer/state/create-services.ts';
import { createPreferences, type PreferenceShelf } from '../../renderer/state/preferences.ts';
import { TooltipProvider } from '../../renderer/ui/Tooltip.tsx';
import { DeskProvider, type DeskServices } from '../../renderer/state/DeskProvider.tsx';
import { FakeNotifier } from './fake-notifier.ts';
import { fakeBackend, now, type FakeDesk } from './fake-desk.ts';

// A busy machine draws slowly; what never comes still fails.
configure({ asyncUtilTimeout: 10_000 });

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

/** A window wide enough for two panes, whose system asks for nothing in particular. */
window.matchMedia = (media) => Object.assign(new EventTarget(), { matches: false, media }) as unknown as MediaQueryList;
globalThis.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
};
// Radio buttons are walked by their names.
(globalThis as { CSS?: { escape(text: string): string } }).CSS ??= {
  escape: (text) => text.replace(/[^\w-]/g, '\\$&'),
};
Element.prototype.scrollIntoView = () => undefined;
// Without a layout everything lies at 0,0, and every click would be on the line between the panes.
const rectOf = Object.getOwnPropertyDescriptor(Element.prototype, 'getBoundingClientRect')?.value as () => DOMRect;
Element.prototype.getBoundingClientRect = function getBoundingClientRect(this: Element) {
  return this.closest('[data-group]') ? new DOMRect(5_000, 5_000, 100, 100) : rectOf.call(this);
};

/** A small storage of a test's own. */
export function aShelf(kept: Record<string, string> = {}): PreferenceShelf {
  const shelf = new Map(Object.entries(kept));
  return { getItem: (name) => shelf.get(name) ?? null, setItem: (name, text) => void shelf.set(name, text) };
}

let stop: () => void = () => undefined;
afterEach(() => {
  cleanup();
  stop();
});

/** The whole app on a data worker and a main process that are handed in. */
export function drawApp(
  desk: FakeDesk,
  backend: PracticeDirectory = fakeBackend(),
  notifier: Notifier = new FakeNotifier(),
): { readonly user: UserEvent; readonly services: DeskServices } {
  const services = createServices(desk.client, backend, () => now, createPreferences(aShelf()), notifier);
  stop = services.start();
  render(
    <DeskProvider services={services}>
      <TooltipProvider>
        <ToastLayer>
          <App />
        </ToastLayer>
      </TooltipProvider>
    </DeskProvider>,
  );
  return { user: userEvent.setup(), services };
}
