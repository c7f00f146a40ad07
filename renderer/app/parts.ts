import { lazy, type ComponentType, type LazyExoticComponent } from 'react';

const loads: (() => Promise<unknown>)[] = [];

/**
 * A part of the app that the first list does not need. It is fetched a moment after the start, before anybody asks for it and
 * before a host that dies takes its files along.
 */
export function part<Props>(load: () => Promise<ComponentType<Props>>): LazyExoticComponent<ComponentType<Props>> {
  const fetched = async () => ({ default: await load() });
  loads.push(fetched);
  return lazy(fetched);
}

/** Fetches all parts, one after another so that none holds the window up; what fails is asked for again when it is opened. */
export async function preloadParts(): Promise<void> {
  for (const load of loads) await load().catch(() => undefined);
}
