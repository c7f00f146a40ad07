import { createElement, use, type ComponentType } from 'react';

const loads: (() => Promise<unknown>)[] = [];

/**
 * A part of the app that the first list does not need. It is fetched a moment after the start, before anybody asks for it and
 * before a host that dies takes its files along. Once here it is drawn in the same breath as it is asked for, which
 * `React.lazy` does not do: letters typed meanwhile would be taken for keys.
 */
export function part<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let loaded: ComponentType<Props> | null = null;
  let loading: Promise<ComponentType<Props>> | null = null;
  const fetched = () => {
    loading ??= load().then(
      (component) => (loaded = component),
      (error: unknown) => {
        loading = null;
        throw error;
      },
    );
    return loading;
  };
  loads.push(fetched);
  return function Part(props: Props) {
    const Loaded = loaded ?? use(fetched());
    return createElement(Loaded, props);
  };
}

/** Fetches all parts, one after another so that none holds the window up; what fails is asked for again when it is opened. */
export async function preloadParts(): Promise<void> {
  for (const load of loads) await load().catch(() => undefined);
}
