import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import type { RefObject } from 'react';
import type { LintDraft } from '#shared/rpc';
import { useDeskServices } from '../../state/DeskProvider.tsx';
import { useAnswer } from '../../state/use-answer.ts';
import { useRules } from '../../state/use-rules.ts';
import { Button } from '../../ui/Button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Keys } from '../../ui/Kbd.tsx';
import { RuleMark } from '../../ui/RuleMark.tsx';
import { withEdits } from '../../ui/with-edits.ts';
import { useKeyCaps } from '../../state/actions/use-actions.ts';
import styles from './StepLine.module.css';

interface StepLineProps {
  readonly caseId: string;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly text: string;
  readonly onText: (text: string) => void;
}

const signs = { error: CircleAlert, warning: TriangleAlert, info: Info } as const;
const words = { error: 'Error', warning: 'Warning', info: 'Note' } as const;

/** The line of the next step, linted while it is typed; what can be mended is mended with one key. */
export function StepLine({ caseId, field, text, onText }: StepLineProps) {
  const { desk } = useDeskServices();
  const rule = useRules();
  const fixKeys = useKeyCaps('case.fix');
  const { value: lint } = useAnswer(`${caseId} ${text}`, () => desk.editing.lintDraft({ id: caseId, nextSteps: text }));
  const found = lint?.diagnostics.filter((one) => one.field === 'nextSteps' && one.rule !== 'step-missing') ?? [];
  const mend = (diagnostic: LintDraft['diagnostics'][number]) => {
    if (diagnostic.fix) onText(withEdits(text, diagnostic.fix));
    field.current?.focus();
  };
  const first = found.find(({ fix }) => fix !== null);
  return (
    <div>
      <label className={styles.label} htmlFor="step-line">
        What is done, or comes next
      </label>
      <input
        ref={field}
        id="step-line"
        className={styles.line}
        type="text"
        autoComplete="off"
        value={text}
        maxLength={lint?.length ?? 4_000}
        aria-describedby="step-found"
        onChange={(event) => onText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== '.' || !(event.metaKey || event.ctrlKey) || !first) return;
          event.preventDefault();
          mend(first);
        }}
      />
      <ul id="step-found" className={styles.found} aria-live="polite">
        {found.slice(0, 2).map((diagnostic, at) => {
          const Sign = signs[diagnostic.severity];
          return (
            <li key={`${diagnostic.rule} ${at}`} className={classNames(styles.finding, styles[diagnostic.severity])}>
              <Sign size={14} role="img" aria-label={words[diagnostic.severity]} />
              <span className={styles.message}>{diagnostic.message}</span>
              {diagnostic.fix && (
                <Button size="small" onClick={() => mend(diagnostic)}>
                  Fix {diagnostic === first && <Keys caps={fixKeys} />}
                </Button>
              )}
              <RuleMark {...rule(diagnostic.rule.startsWith('step') ? 'NS-2' : 'NS-1')} />
            </li>
          );
        })}
      </ul>
    </div>
  );
}
