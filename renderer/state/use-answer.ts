import { useEffect, useRef, useState } from 'react';
import { toFailure, type Failure } from './failure.ts';

/** What the data worker says to a question that changes while one types: undefined until the first answer. */
export interface Answer<T> {
  readonly value: T | undefined;
  readonly failure: Failure | null;
}

/**
 * Asks anew whenever `key` changes; an older question's answer never replaces a newer one's, and the last answer stays until
 * the next is there.
 */
export function useAnswer<T>(key: string, ask: () => Promise<T>): Answer<T> {
  const [answer, setAnswer] = useState<Answer<T>>({ value: undefined, failure: null });
  const latest = useRef(ask);
  useEffect(() => {
    latest.current = ask;
  });
  useEffect(() => {
    let wanted = true;
    latest.current().then(
      (value) => wanted && setAnswer({ value, failure: null }),
      (error: unknown) => wanted && setAnswer((last) => ({ value: last.value, failure: toFailure(error) })),
    );
    return () => {
      wanted = false;
    };
  }, [key]);
  return answer;
}
