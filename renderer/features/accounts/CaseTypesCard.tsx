import { Check, Minus } from 'lucide-react';
import { useRules } from '../../state/use-rules.ts';
import { Card } from '../../ui/Card.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { HiddenText } from '../../ui/HiddenText.tsx';
import { RuleMark } from '../../ui/RuleMark.tsx';
import { caseTypeWords } from './account-words.ts';
import styles from './Verdict.module.css';

/** TIER: the kinds of case that the account can get. */
export function CaseTypesCard({ types }: { readonly types: Readonly<Record<string, boolean>> }) {
  const rule = useRules();
  return (
    <Card title="Cases that it can get" aside={<RuleMark {...rule('TIER')} />}>
      <ul className={styles.kinds}>
        {Object.entries(types).map(([type, has]) => (
          <li key={type}>
            <Chip tone={has ? 'good' : 'outline'} icon={has ? Check : Minus}>
              {caseTypeWords[type] ?? type}
              <HiddenText>{has ? ': yes' : ': no'}</HiddenText>
            </Chip>
          </li>
        ))}
      </ul>
      {types['checkIns'] === true && (
        <p className={styles.faint}>Check-ins only where nothing else happened within the quarter.</p>
      )}
    </Card>
  );
}
