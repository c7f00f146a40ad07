import type { OutboxCard, OutboxSummary } from '#shared/rpc';
import { useEffect, useState } from 'react';
import { useDesk, useDeskServices } from '../../state/DeskProvider.tsx';
import type { Failure } from '../../state/failure.ts';
import { useAnswer } from '../../state/use-answer.ts';

const retryMs = 1_000;
/** More cards than anybody decides at one sitting; the counts tell of the rest. */
const mostCards = 200;

interface Outbox {
  readonly summary: OutboxSummary | null;
  readonly cards: readonly OutboxCard[] | undefined;
  readonly failure: Failure | null;
}

/** Where sending stands and what is unsent, kept up to date while the screen is shown. */
export function useOutbox(): Outbox {
  const { desk } = useDeskServices();
  const version = useDesk((view) => view.desk?.version);
  const edits = useDesk((view) => view.desk?.edits);
  const [summary, setSummary] = useState<OutboxSummary | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    void (async () => {
      while (!stop.signal.aborted) {
        try {
          for await (const one of await desk.outbox.summaries(undefined, { signal: stop.signal })) setSummary(one);
        } catch {
          // What is on screen stays, and we ask again.
        }
        if (!stop.signal.aborted) await new Promise((resolve) => setTimeout(resolve, retryMs));
      }
    })();
    return () => stop.abort();
  }, [desk]);
  const { value: cards, failure } = useAnswer(JSON.stringify([version, edits, summary]), () =>
    desk.outbox.cards({ limit: mostCards }),
  );
  return { summary, cards, failure };
}
