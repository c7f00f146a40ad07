import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Failure } from './failure.ts';

export interface ToastNote {
  readonly id: number;
  readonly text: string;
  /** A `notice` and a `failure` stay until they are closed. */
  readonly tone: 'plain' | 'notice' | 'failure';
  readonly action: { readonly name: string; readonly keys: readonly string[]; readonly run: () => void } | null;
}

const most = 3;

/** Short messages at the edge of the window: the newest few. */
export class ToastBox {
  readonly store: StoreApi<{ readonly toasts: readonly ToastNote[] }> = createStore(() => ({ toasts: [] }));
  private last = 0;

  say(text: string, action: ToastNote['action'] = null): void {
    this.add({ text, tone: 'plain', action });
  }

  /** Something that must not be missed, though nothing is wrong. */
  tell(text: string, action: ToastNote['action'] = null): void {
    this.add({ text, tone: 'notice', action });
  }

  fail(failure: Pick<Failure, 'message' | 'wayOut'>): void {
    this.add({ text: `${failure.message} ${failure.wayOut}`.trim(), tone: 'failure', action: null });
  }

  drop(id: number): void {
    this.store.setState(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) }));
  }

  private add(note: Omit<ToastNote, 'id'>): void {
    const id = ++this.last;
    this.store.setState(({ toasts }) => ({ toasts: [...roomFor(toasts), { ...note, id }] }));
  }
}

/** Without the oldest where there are as many as fit; one that must not be missed goes last. */
function roomFor(toasts: readonly ToastNote[]): readonly ToastNote[] {
  if (toasts.length < most) return toasts;
  const gone = toasts.find(({ tone }) => tone !== 'notice') ?? toasts[0];
  return toasts.filter((toast) => toast !== gone);
}
