import type { PracticeLogin, PracticeOrgError } from './practice-org.ts';

/** A call into the thread. */
export interface ToWorker {
  readonly call: number;
  readonly method: 'change' | 'create' | 'remove' | 'close';
  readonly args: readonly unknown[];
}

export type FromWorker =
  | {
      readonly kind: 'ready';
      readonly url: string;
      readonly clientId: string;
      readonly controlUrl: string | null;
      readonly logins: readonly PracticeLogin[];
      readonly counts: Record<string, number>;
    }
  | { readonly kind: 'not-started'; readonly message: string; readonly code: PracticeOrgError['code'] | null }
  | {
      readonly kind: 'result';
      readonly call: number;
      readonly result: unknown;
      /** Live rows by object, after the call. */
      readonly counts: Record<string, number>;
    }
  | { readonly kind: 'failure'; readonly call: number; readonly message: string };
