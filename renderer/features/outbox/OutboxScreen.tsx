import { CloudCheck, Download, Send } from 'lucide-react';
import { useState } from 'react';
import { useActions } from '../../state/actions/use-actions.ts';
import { useDeskServices } from '../../state/DeskProvider.tsx';
import { toFailure } from '../../state/failure.ts';
import { saveFile } from '../../state/save-file.ts';
import { useTime } from '../../state/use-time.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FailureNote } from '../../ui/FailureNote.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { OutboxCards } from './OutboxCards.tsx';
import { pausedWords, summaryWords } from './outbox-words.ts';
import { SentList } from './SentList.tsx';
import { useOutbox } from './use-outbox.ts';
import styles from './OutboxScreen.module.css';

type Page = 'unsent' | 'sent';
const pages: readonly (readonly [Page, string])[] = [
  ['unsent', 'To send'],
  ['sent', 'Sent'],
];

/** Moment 7, back from offline: how many were sent, what waits, and what needs a decision, one card a record. */
export function OutboxScreen() {
  const { desk, toasts } = useDeskServices();
  const { summary, cards, failure } = useOutbox();
  const [page, setPage] = useState<Page>('unsent');
  const time = useTime();
  const send = () => void desk.outbox.sendNow().catch((error: unknown) => toasts.fail(toFailure(error)));
  const exportUnsent = () =>
    void desk.outbox.exportUnsent().then(
      ({ fileName, text }) => saveFile(fileName, [text]),
      (error: unknown) => toasts.fail(toFailure(error)),
    );
  useActions({ 'outbox.send': send, 'outbox.export': exportUnsent });
  return (
    <section className={styles.screen} aria-label="Outbox">
      <header className={styles.header}>
        <h1 className={styles.title}>Outbox</h1>
        <p className={styles.says} aria-live="polite">
          {summary && summaryWords(summary)}
        </p>
        <div className={styles.doors}>
          <Button size="small" onClick={exportUnsent} disabled={cards?.length === 0}>
            <Download size={13} aria-hidden /> Save as a file
          </Button>
          <Button size="small" look="primary" onClick={send} disabled={summary?.waiting === 0}>
            <Send size={13} aria-hidden /> Send now
          </Button>
        </div>
      </header>
      <div className={styles.body}>
        <Tabs label="Outbox" value={page} tabs={pages} onChange={setPage}>
          <div className={styles.page}>
            {page === 'unsent' && summary?.paused && (
              <p className={styles.paused} role="status">
                <strong>{summary.paused.message}</strong> {pausedWords(summary, time)}
              </p>
            )}
            {failure && <FailureNote message={failure.message} wayOut={failure.wayOut} />}
            {page === 'sent' && <SentList />}
            {page === 'unsent' && cards && cards.length > 0 && <OutboxCards cards={cards} />}
            {page === 'unsent' && cards?.length === 0 && (
              <EmptyState icon={CloudCheck} title="Everything is in Salesforce">
                What you change is saved on this laptop at once and sent from here. What Salesforce refuses, or a
                colleague changed meanwhile, waits here for you.
              </EmptyState>
            )}
          </div>
        </Tabs>
      </div>
    </section>
  );
}
