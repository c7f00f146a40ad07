import { createElement, lazy, useState, type ComponentType } from 'react';

const loads: (() => Promise<unknown>)[] = [];

/**
 * A part of the app that the first list does not need. It is fetched a moment after the start, before anybody asks for it and
 * before a host that dies takes its files along. Once here it is drawn in the same breath as it is asked for, which
 * `React.lazy` alone does not do: letters typed meanwhile would be taken for keys.
 */
export function part<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let loaded: ComponentType<Props> | null = null;
  const fetched = async () => (loaded ??= await load());
  loads.push(fetched);
  const Later = lazy(async () => ({ default: await fetched() })) as unknown as ComponentType<Props>;
  return function Part(props: Props) {
    // Chosen once, so that what is on screen is never drawn anew.
    const [Shown] = useState(() => loaded ?? Later);
    return createElement(Shown, props);
  };
}

/** Fetches all parts, one after another so that none holds the window up; what fails is asked for again when it is opened. */
export async function preloadParts(): Promise<void> {
  for (const load of loads) await load().catch(() => undefined);
}
