import type { ReactNode } from 'react';
import { Group, Panel, Separator } from 'react-resizable-panels';
import styles from './SplitPanes.module.css';

interface SplitPanesProps {
  readonly label: string;
  readonly list: ReactNode;
  readonly desk: ReactNode;
  /** Each pane's share in percent, as it was last left. */
  readonly layout: Readonly<Record<string, number>> | undefined;
  readonly onLayout: (layout: Readonly<Record<string, number>>) => void;
}

/** A list and what is chosen from it, side by side; the line between them moves by pointer and by arrow keys. */
export function SplitPanes({ label, list, desk, layout, onLayout }: SplitPanesProps) {
  return (
    <Group
      className={styles.panes}
      {...(layout && { defaultLayout: { ...layout } })}
      onLayoutChanged={(now, { isUserInteraction }) => isUserInteraction && onLayout(now)}
    >
      <Panel id="list" className={styles.pane} minSize="280px" maxSize="70%" defaultSize="33%">
        {list}
      </Panel>
      <Separator className={styles.line} aria-label={label} />
      <Panel id="desk" className={styles.pane} minSize="320px">
        {desk}
      </Panel>
    </Group>
  );
}
