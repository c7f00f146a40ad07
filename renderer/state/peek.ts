import type { DeskStore, Peek } from './desk-store.ts';

export function peekAtAccount(store: DeskStore, account: Peek['account']): void {
  store.setState({ peek: { account } });
}

export function endPeek(store: DeskStore): void {
  store.setState({ peek: null });
}
