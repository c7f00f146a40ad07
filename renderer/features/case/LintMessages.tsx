import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import type { LintDraft } from '#shared/rpc';
import { useKeyCaps } from '../../state/actions/use-actions.ts';
import { Button } from '../../ui/Button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Keys } from '../../ui/Kbd.tsx';
import { ruleOfLint } from './lint-rule.ts';
import { Rule } from './Rule.tsx';
import styles from './LintMessages.module.css';

type Diagnostic = Pick<LintDraft['diagnostics'][number], 'rule' | 'severity' | 'field' | 'message'>;
type Fix = NonNullable<LintDraft['diagnostics'][number]['fix']>;

interface LintMessagesProps {
  readonly found: readonly (Diagnostic & {
    readonly fix?: Fix | null;
    readonly choices?: LintDraft['diagnostics'][number]['choices'];
  })[];
  readonly onFix?: (fix: Fix) => void;
}

const severities = {
  error: { icon: CircleAlert, word: 'Error' },
  warning: { icon: TriangleAlert, word: 'Warning' },
  info: { icon: Info, word: 'Note' },
} as const;

/** What the linter says, where it says it: the mistake, its mending, its rule. Readings of a date are offered, never guessed. */
export function LintMessages({ found, onFix }: LintMessagesProps) {
  const fixKeys = useKeyCaps('case.fix');
  if (found.length === 0) return null;
  const first = found.findIndex(({ fix }) => fix);
  return (
    <ul className={styles.found} aria-label="What the linter says">
      {found.map(({ rule, severity, message, field, fix, choices = [] }, at) => {
        const { icon: Icon, word } = severities[severity];
        return (
          <li key={`${rule} ${at}`} className={classNames(styles.finding, styles[severity])}>
            <Icon size={14} role="img" aria-label={word} />
            <span className={styles.message}>{message}</span>
            {onFix && fix && (
              <Button size="small" onClick={() => onFix(fix)}>
                Fix {at === first && <Keys caps={fixKeys} />}
              </Button>
            )}
            {onFix &&
              choices.map(({ label, edits }) => (
                <Button key={label} size="small" onClick={() => onFix(edits)}>
                  {label}
                </Button>
              ))}
            <Rule id={ruleOfLint(rule, field)} />
          </li>
        );
      })}
    </ul>
  );
}
