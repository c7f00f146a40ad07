import { Ban } from 'lucide-react';
import type { ClosePreview } from '#shared/rpc';
import { useDeskServices } from '../../state/DeskProvider.tsx';
import { toFailure } from '../../state/failure.ts';
import { useRules } from '../../state/use-rules.ts';
import { Button } from '../../ui/Button.tsx';
import { RuleMark } from '../../ui/RuleMark.tsx';
import { closeFields, fieldsOf, type CloseDraft, type CloseField } from './close-draft.ts';
import styles from './Refusals.module.css';

type Verdict = ClosePreview['outcomes'][number];
type Fix = Verdict['blockers'][number]['fixes'][number];

interface RefusalsProps {
  readonly verdict: Verdict;
  readonly onDraft: (part: CloseDraft) => void;
}

/** What refuses the closing: each with its rule, and what mends it at once. What a field below mends is said there too. */
export function Refusals({ verdict, onDraft }: RefusalsProps) {
  const { desk, toasts } = useDeskServices();
  const rule = useRules();
  if (verdict.blockers.length === 0) return null;
  const mend = ({ table, id, field, value }: Fix) => {
    if (value === undefined) return;
    if (table === 'cases' && (closeFields as readonly string[]).includes(field)) {
      onDraft({ [field as CloseField]: value ?? '' });
      return;
    }
    if (id === null || (table !== 'accounts' && table !== 'opportunities')) return;
    const edit =
      table === 'accounts'
        ? desk.editing.edit({ table, id, patch: { [field]: value } })
        : desk.editing.edit({ table, id, patch: { [field]: value } });
    edit.catch((error: unknown) => toasts.fail(toFailure(error)));
  };
  return (
    <ul className={styles.list} aria-label="What refuses the closing">
      {verdict.blockers.map((finding, at) => (
        <li key={`${finding.rule} ${at}`} className={styles.item}>
          <Ban size={14} role="img" aria-label="Refused" />
          <span className={styles.message}>{finding.message}</span>
          {finding.fixes
            .filter(({ value }) => value !== undefined)
            .map((fix) => (
              <Button key={fix.label} size="small" onClick={() => mend(fix)}>
                {fix.label}
              </Button>
            ))}
          {fieldsOf(finding).length === 0 && finding.fixes.length === 0 && (
            <span className={styles.elsewhere}>not to be mended here</span>
          )}
          <RuleMark {...rule(finding.rule)} />
        </li>
      ))}
    </ul>
  );
}
