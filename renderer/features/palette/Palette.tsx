import { Command } from 'cmdk';
import { Compass } from 'lucide-react';
import { Dialog } from 'radix-ui';
import { useState } from 'react';
import { factsOf, type ActionId } from '../../state/actions/catalogue.data.ts';
import { useKeyCaps, useUsableActions } from '../../state/actions/use-actions.ts';
import { useDesk, useDeskServices, usePreferences } from '../../state/DeskProvider.tsx';
import { screenNames } from '../../state/screens.ts';
import { BandShape } from '../../ui/BandMark.tsx';
import { Keys } from '../../ui/Kbd.tsx';
import { fit, rankedActions } from './ranked-actions.ts';
import { useFoundCases } from './use-found-cases.ts';
import { useFoundFlows } from './use-found-flows.ts';
import styles from './Palette.module.css';

const viewWords = 'view list saved';

/** Everything that can be done, and every case, by typing a few letters. What cannot be done now says what is missing. */
export function Palette({ onClose }: { readonly onClose: () => void }) {
  const { actions, browsing, places, store } = useDeskServices();
  const views = usePreferences((kept) => kept.views);
  const usable = useUsableActions();
  const [typed, setTyped] = useState('');
  const cases = useFoundCases(typed);
  const flows = useFoundFlows(typed);
  const caseId = useDesk((view) => view.selected?.id ?? null);
  const run = (id: ActionId) => {
    onClose();
    // Once the palette has given the focus back, so that the action finds it where it was.
    setTimeout(() => actions.run(id));
  };
  const answer = (id: string, flowId: string) => {
    onClose();
    setTimeout(() => store.setState({ sheet: { kind: 'flow', caseId: id, flowId } }));
  };
  const open = (id: string) => {
    onClose();
    setTimeout(() => void browsing.showLinked(id));
  };
  const groups = rankedActions(typed, usable);
  const fitting = views.filter(({ name }) => fit(typed, name, viewWords) > 0);
  return (
    <Dialog.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Dialog.Portal>
        <div className={styles.veil} />
        <Dialog.Content className={styles.sheet} data-modal="" aria-describedby={undefined}>
          <Dialog.Title className={styles.title}>Everything</Dialog.Title>
          <Command label="Everything" loop shouldFilter={false}>
            <Command.Input
              className={styles.input}
              autoFocus
              value={typed}
              onValueChange={setTyped}
              placeholder="Type what you want to do, or a case"
            />
            <Command.List className={styles.list} label="What can be done">
              <Command.Empty className={styles.none}>Nothing has these letters.</Command.Empty>
              {groups.map(([group, ids]) => (
                <Command.Group key={group} heading={group} className={styles.group}>
                  {ids.map((id) => (
                    <Entry key={id} id={id} usable={usable.has(id)} onRun={run} />
                  ))}
                </Command.Group>
              ))}
              {flows.length > 0 && (
                <Command.Group heading="What happened" className={styles.group}>
                  {flows.map(({ id, title }) => (
                    <Command.Item
                      key={id}
                      className={styles.item}
                      value={`flow ${id}`}
                      disabled={caseId === null}
                      onSelect={() => caseId !== null && answer(caseId, id)}
                    >
                      <Compass size={14} aria-hidden />
                      <span className={styles.words}>{title}</span>
                      {caseId === null && <span className={styles.aside}>Choose a case first</span>}
                    </Command.Item>
                  ))}
                </Command.Group>
              )}
              {fitting.length > 0 && (
                <Command.Group heading="Saved views" className={styles.group}>
                  {fitting.map((view) => (
                    <Command.Item
                      key={view.id}
                      className={styles.item}
                      value={`view ${view.id}`}
                      onSelect={() => {
                        onClose();
                        setTimeout(() => places.showView(view));
                      }}
                    >
                      <bdi className={styles.words}>{view.name}</bdi>
                      <span className={styles.aside}>{screenNames[view.list]}</span>
                    </Command.Item>
                  ))}
                </Command.Group>
              )}
              {cases.length > 0 && (
                <Command.Group heading="Cases" className={styles.group}>
                  {cases.map((row) => (
                    <Command.Item
                      key={row.id}
                      className={styles.item}
                      value={`case ${row.id}`}
                      onSelect={() => open(row.id)}
                    >
                      <BandShape band={row.band} size={14} />
                      <span className={styles.words}>
                        {row.subject}
                        {row.account !== null && <span className={styles.aside}> · {row.account}</span>}
                      </span>
                      <span className={styles.aside}>{row.caseNumber}</span>
                    </Command.Item>
                  ))}
                </Command.Group>
              )}
            </Command.List>
          </Command>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

interface EntryProps {
  readonly id: ActionId;
  readonly usable: boolean;
  readonly onRun: (id: ActionId) => void;
}

function Entry({ id, usable, onRun }: EntryProps) {
  const { title, needs } = factsOf(id);
  const keys = useKeyCaps(id);
  return (
    <Command.Item className={styles.item} value={id} disabled={!usable} onSelect={() => onRun(id)}>
      <span className={styles.words}>{title}</span>
      {!usable && <span className={styles.aside}>{needs ?? 'Not on this screen'}</span>}
      <Keys caps={keys} />
    </Command.Item>
  );
}
