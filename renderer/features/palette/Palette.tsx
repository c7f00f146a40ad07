import { Command } from 'cmdk';
import { Compass } from 'lucide-react';
import { Dialog } from 'radix-ui';
import { useState } from 'react';
import { actionGroups, actionIds, factsOf, type ActionId } from '../../state/actions/catalogue.data.ts';
import { useKeyCaps, useUsableActions } from '../../state/actions/use-actions.ts';
import { useDesk, useDeskServices, usePreferences } from '../../state/DeskProvider.tsx';
import { screenNames } from '../../state/screens.ts';
import { BandShape } from '../../ui/BandMark.tsx';
import { Keys } from '../../ui/Kbd.tsx';
import { useFoundCases } from './use-found-cases.ts';
import { useFoundFlows } from './use-found-flows.ts';
import styles from './Palette.module.css';

const shown = actionIds.filter((id) => factsOf(id).keyOnly !== true);

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
  const groups = actionGroups.map((group) => {
    const ids = shown.filter((id) => factsOf(id).group === group);
    return [group, [...ids.filter((id) => usable.has(id)), ...ids.filter((id) => !usable.has(id))]] as const;
  });
  return (
    <Dialog.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Dialog.Portal>
        <div className={styles.veil} />
        <Dialog.Content className={styles.sheet} data-modal="" aria-describedby={undefined}>
          <Dialog.Title className={styles.title}>Everything</Dialog.Title>
          <Command label="Everything" loop filter={fit}>
            <Command.Input
              className={styles.input}
              autoFocus
              value={typed}
              onValueChange={setTyped}
              placeholder="Type what you want to do, or a case"
            />
            <Command.List className={styles.list} label="What can be done">
              <Command.Empty className={styles.none}>Nothing has these letters.</Command.Empty>
              {groups.map(
                ([group, ids]) =>
                  ids.length > 0 && (
                    <Command.Group key={group} heading={group} className={styles.group}>
                      {ids.map((id) => (
                        <Entry key={id} id={id} usable={usable.has(id)} onRun={run} />
                      ))}
                    </Command.Group>
                  ),
              )}
              {flows.length > 0 && (
                <Command.Group heading="What happened" className={styles.group} forceMount>
                  {flows.map(({ id, title }) => (
                    <Command.Item
                      key={id}
                      forceMount
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
              {views.length > 0 && (
                <Command.Group heading="Saved views" className={styles.group}>
                  {views.map((view) => (
                    <Command.Item
                      key={view.id}
                      className={styles.item}
                      value={`view ${view.id}`}
                      keywords={[view.name, 'view list saved']}
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
                <Command.Group heading="Cases" className={styles.group} forceMount>
                  {cases.map((row) => (
                    <Command.Item
                      key={row.id}
                      forceMount
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
  const { title, words, needs, group } = factsOf(id);
  const keys = useKeyCaps(id);
  return (
    <Command.Item
      className={styles.item}
      value={id}
      keywords={[title, group, ...(words ? [words] : [])]}
      disabled={!usable}
      onSelect={() => onRun(id)}
    >
      <span className={styles.words}>{title}</span>
      {!usable && <span className={styles.aside}>{needs ?? 'Not on this screen'}</span>}
      <Keys caps={keys} />
    </Command.Item>
  );
}

/** How well an entry fits: every word typed must stand in it; one whose name begins so comes first, one that has them in its name next. */
function fit(_value: string, search: string, keywords: readonly string[] = []): number {
  const name = (keywords[0] ?? '').toLowerCase();
  const all = keywords.join(' ').toLowerCase();
  const typed = search.trim().toLowerCase();
  if (!typed.split(/\s+/).every((word) => all.includes(word))) return 0;
  if (name.startsWith(typed)) return 1;
  return name.includes(typed) ? 0.8 : 0.4;
}
