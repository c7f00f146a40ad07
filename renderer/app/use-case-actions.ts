import { useActions } from '../state/actions/use-actions.ts';
import type { BulkCommand } from '../state/desk-store.ts';
import { useDesk, useDeskServices } from '../state/DeskProvider.tsx';
import { toFailure } from '../state/failure.ts';
import { saySaved } from '../state/use-saving.ts';

/** What can be done with the case that the hand is on, from whatever screen. */
export function useCaseActions(): void {
  const services = useDeskServices();
  const { desk, store, toasts, browsing } = services;
  const shared = useDesk((view) => view.edition.queue === 'shared');
  const caseId = useDesk((view) => view.selected?.id ?? null);
  const { editing } = desk;

  const run = (command: () => Promise<{ group: string; label: string }>) =>
    void command().then(
      (saved) => saySaved(services, saved),
      (error: unknown) => toasts.fail(toFailure(error)),
    );
  /** On the picked cases where some are, else on the one under the hand. */
  const onPicked = (command: BulkCommand, act: () => void) => () => {
    const { picked } = store.getState();
    if (picked.size > 0) store.setState({ sheet: { kind: 'bulk', command, ids: [...picked] } });
    else act();
  };
  const on = (act: (id: string) => void) => () => {
    const id = store.getState().selected?.id;
    if (id) act(id);
  };

  useActions(
    {
      'case.close': onPicked(
        'close',
        on((id) => store.setState({ sheet: { kind: 'close', caseId: id } })),
      ),
      'case.next-step': onPicked(
        'logTouch',
        on((id) => store.setState({ sheet: { kind: 'touch', caseId: id, channel: 'step' } })),
      ),
      'case.log-call': on((id) => store.setState({ sheet: { kind: 'touch', caseId: id, channel: 'call' } })),
      'case.park': onPicked(
        'park',
        on((id) => store.setState({ sheet: { kind: 'park', caseId: id } })),
      ),
      'case.message': onPicked(
        'comment',
        on((id) => store.setState({ sheet: { kind: 'message', caseId: id } })),
      ),
      'case.take': on((id) => run(() => editing.pickUp({ id }))),
      'case.no-reply': onPicked(
        'noReplyNeeded',
        on((id) => run(() => editing.noReplyNeeded({ id }))),
      ),
      'case.fix': onPicked(
        'applyFixes',
        on((id) => run(() => editing.applyFixes({ id }))),
      ),
    },
    caseId !== null,
  );
  const say = (did: string, nothing: string) => (done: { label: string } | null) =>
    toasts.say(done ? `${did}: ${done.label}` : nothing);
  const fail = (error: unknown) => toasts.fail(toFailure(error));
  const pickUpNext = async () => {
    try {
      const saved = await editing.pickUpNext();
      saySaved(services, saved);
      store.setState({ screen: 'day', playing: false });
      await browsing.showLinked(saved.id);
    } catch (error) {
      fail(error);
    }
  };
  useActions({ 'queue.pick-up-next': () => void pickUpNext() }, shared);
  // Always at hand: whether there is something to take back is the worker's to say, who knows it first.
  useActions({
    'app.new-case': () => store.setState({ sheet: { kind: 'new-case' } }),
    'app.absence': () => store.setState({ sheet: { kind: 'absence' } }),
    'app.undo': () => void editing.undo({}).then(say('Taken back', 'There is nothing to take back.'), fail),
    'app.redo': () => void editing.redo().then(say('Done again', 'There is nothing to do again.'), fail),
  });
}
