import { TriangleAlert } from 'lucide-react';
import type { ClosePreview } from '#shared/rpc';
import { useRules } from '../../state/use-rules.ts';
import { Button } from '../../ui/Button.tsx';
import { RuleMark } from '../../ui/RuleMark.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './CloseReason.module.css';

interface CloseReasonProps {
  readonly warnings: ClosePreview['outcomes'][number]['warnings'];
  readonly recent: readonly string[];
  readonly reason: string;
  readonly onReason: (reason: string) => void;
}

/** The edition allows it against these rules for one typed reason, which stays on the case as an override that colleagues see. */
export function CloseReason({ warnings, recent, reason, onReason }: CloseReasonProps) {
  const rule = useRules();
  return (
    <div className={styles.box}>
      <ul className={styles.list} aria-label="What wants a reason">
        {warnings.map(({ rule: id, message }, at) => (
          <li key={`${id} ${at}`} className={styles.item}>
            <TriangleAlert size={14} role="img" aria-label="Warning" />
            <span className={styles.message}>{message}</span>
            <RuleMark {...rule(id)} />
          </li>
        ))}
      </ul>
      <div data-wanted={reason.trim() === ''}>
        <TextField
          label="Reason for closing it all the same"
          hint="Kept on the case in Salesforce as an override, and counted."
          value={reason}
          maxLength={400}
          onText={onReason}
        />
      </div>
      {recent.length > 0 && (
        <div className={styles.recent}>
          {recent.slice(0, 4).map((text) => (
            <Button key={text} size="small" onClick={() => onReason(text)}>
              {text}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}
