import { Trash2 } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { useDeskServices, usePreferences } from '../../state/DeskProvider.tsx';
import type { ListName } from '../../state/lists/list-names.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './SavedViews.module.css';

interface SavedViewsProps {
  readonly list: ListName;
  readonly onShown: () => void;
}

const longestName = 60;

/** The list as it stands, kept under a name; and those that were. */
export function SavedViews({ list, onShown }: SavedViewsProps) {
  const { places, toasts } = useDeskServices();
  const all = usePreferences((kept) => kept.views);
  const [name, setName] = useState('');
  const views = all.filter((view) => view.list === list);
  const save = (event: FormEvent) => {
    event.preventDefault();
    const typed = name.trim();
    if (typed === '') return;
    places.saveView(typed);
    setName('');
    toasts.say(`Saved the view “${typed}”. It is here and in the palette.`);
  };
  return (
    <section className={styles.views} aria-label="Saved views">
      <h2 className={styles.title}>Saved views</h2>
      {views.length > 0 && (
        <ul>
          {views.map((view) => (
            <li key={view.id} className={styles.view}>
              <button
                type="button"
                className={styles.name}
                onClick={() => {
                  places.showView(view);
                  onShown();
                }}
              >
                <bdi>{view.name}</bdi>
              </button>
              <IconButton
                icon={Trash2}
                label={`Delete the view “${view.name}”`}
                onClick={() => places.dropView(view.id)}
              />
            </li>
          ))}
        </ul>
      )}
      <form className={styles.save} onSubmit={save}>
        <TextField label="Name for the list as it is now" value={name} maxLength={longestName} onText={setName} />
        <Button type="submit" size="small" disabled={name.trim() === ''}>
          Save view
        </Button>
      </form>
    </section>
  );
}
