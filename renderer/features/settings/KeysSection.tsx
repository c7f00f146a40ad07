import { useState } from 'react';
import { actionGroups, actionIds, factsOf, type ActionId } from '../../state/actions/catalogue.data.ts';
import { conflictsOf, keyCaps, keysOf } from '../../state/actions/keys.ts';
import { onMac } from '../../state/actions/use-actions.ts';
import { useDeskServices, usePreferences } from '../../state/DeskProvider.tsx';
import { Button } from '../../ui/Button.tsx';
import { KeyRow } from './KeyRow.tsx';
import { Setting } from './Setting.tsx';
import section from './section.module.css';
import styles from './KeysSection.module.css';

/** The keys of every action, each to be changed by pressing others. */
export function KeysSection() {
  const { preferences } = useDeskServices();
  const keys = usePreferences((kept) => kept.keys);
  const [recording, setRecording] = useState<ActionId | null>(null);
  const own = actionIds.filter((id) => keys[id] !== undefined);
  const clashing = actionIds.filter((id) => clashesOf(id, keys).length > 0);

  const set = (id: ActionId, chosen: string | null) => {
    setRecording(null);
    preferences.setState(({ keys: before }) => {
      const { [id]: _gone, ...rest } = before;
      const isDefault = chosen === null || chosen === (factsOf(id).keys ?? '');
      return { keys: isDefault ? rest : { ...rest, [id]: chosen } };
    });
  };

  return (
    <Setting
      id="keys"
      says="Letters are keys only while you are not typing. Press Change, then the keys that you want: one key, one with Ctrl, ⌘, Alt or Shift, or two letters one after the other."
      aside={
        <Button
          size="small"
          disabled={own.length === 0}
          onClick={() => {
            setRecording(null);
            preferences.setState({ keys: {} });
          }}
        >
          Reset all
        </Button>
      }
    >
      <p aria-live="polite" className={clashing.length > 0 ? section.warning : section.note}>
        {clashing.length > 0
          ? `${clashing.map((id) => `“${factsOf(id).title}”`).join(' and ')} share a key: whichever can be used at the moment has it.`
          : own.length === 0
            ? 'All keys are as they came.'
            : `${own.length === 1 ? 'One action has' : `${own.length} actions have`} keys of your own.`}
      </p>
      {actionGroups.map((group) => (
        <section key={group} aria-label={group}>
          <h4 className={styles.group}>{group}</h4>
          <ul className={styles.list}>
            {actionIds
              .filter((id) => factsOf(id).group === group)
              .map((id) => (
                <KeyRow
                  key={id}
                  id={id}
                  caps={keyCaps(keysOf(id, keys), onMac)}
                  own={keys[id] !== undefined}
                  clashes={clashesOf(id, keys)}
                  recording={recording === id}
                  onRecord={() => setRecording(id)}
                  onLeave={() => setRecording(null)}
                  onKeys={(chosen) => set(id, chosen)}
                />
              ))}
          </ul>
        </section>
      ))}
    </Setting>
  );
}

/** The catalogue's own keys may be equal where they never meet: only what a person chose is pointed at. */
function clashesOf(id: ActionId, keys: Readonly<Record<string, string>>): readonly ActionId[] {
  return conflictsOf(id, keys).filter((other) => keys[id] !== undefined || keys[other] !== undefined);
}
