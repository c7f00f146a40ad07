import { createContext, useContext, useId, type ReactNode } from 'react';
import { findSettings, titleOf, type Found } from './find-settings.ts';
import type { SettingId } from './sections.data.ts';
import styles from './Setting.module.css';

const FoundContext = createContext<Found>(findSettings(''));

export const FoundProvider = FoundContext.Provider;

interface SettingProps {
  readonly id: SettingId;
  /** What it is for, in a sentence. */
  readonly says?: ReactNode;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** One setting with its name; not drawn while a search leaves it out. */
export function Setting({ id, says, aside, children }: SettingProps) {
  const found = useContext(FoundContext);
  const labelId = useId();
  if (!found.has(id)) return null;
  return (
    <section className={styles.setting} aria-labelledby={labelId}>
      <div className={styles.head}>
        <h3 className={styles.title} id={labelId}>
          {titleOf(id)}
        </h3>
        {aside}
      </div>
      {says && <p className={styles.says}>{says}</p>}
      <div className={styles.body}>{children}</div>
    </section>
  );
}
