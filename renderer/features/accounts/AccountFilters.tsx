import type { AccountSelection } from '#shared/rpc';
import { ListFilter, X } from 'lucide-react';
import { noFilters } from '../../state/accounts-view.ts';
import { Button } from '../../ui/Button.tsx';
import { Menu, MenuCheck, MenuChoices, MenuLine } from '../../ui/Menu.tsx';
import { Select } from '../../ui/Select.tsx';
import { coveredWords, notionWord, standingWords } from './account-words.ts';
import styles from './AccountFilters.module.css';

interface AccountFiltersProps {
  readonly selection: AccountSelection;
  readonly notion: 'tier' | 'rank' | null;
  readonly onChange: (change: Partial<AccountSelection>) => void;
}

const sorts: readonly (readonly [AccountSelection['sort'], string])[] = [
  ['carr', 'cARR'],
  ['renewal', 'Renewal date'],
  ['cases', 'Open cases'],
  ['name', 'Name'],
];
const coverages: readonly (readonly [AccountSelection['covered'], string])[] = [
  ['any', 'Any'],
  ['yes', coveredWords.yes],
  ['no', coveredWords.no],
  ['unknown', coveredWords.unknown],
];
const switches = [
  ['highValue', 'High Value Accounts'],
  ['renewsSoon', 'Renewal within 90 days'],
  ['noAdmin', 'No GitLab admin'],
] as const;

/** The order of the list and what is left out of it; each filter that holds is in sight and goes with one press. */
export function AccountFilters({ selection, notion, onChange }: AccountFiltersProps) {
  const standings: readonly (readonly [AccountSelection['standing'], string])[] =
    notion === null
      ? []
      : [
          ['any', 'Any'],
          ...(['1', '2', '3'] as const).map((one) => [one, standingWords(notion, Number(one))] as const),
          ['unknown', standingWords(notion, null)],
        ];
  const named = (choices: readonly (readonly [string, string])[], value: string) =>
    choices.find(([one]) => one === value)?.[1] ?? value;
  const holding: readonly (readonly [string, Partial<AccountSelection>])[] = [
    ...(selection.covered === 'any' ? [] : [[named(coverages, selection.covered), { covered: 'any' }] as const]),
    ...(selection.standing === 'any' ? [] : [[named(standings, selection.standing), { standing: 'any' }] as const]),
    ...switches.flatMap(([key, name]) => (selection[key] ? [[name, { [key]: false }] as const] : [])),
  ];
  return (
    <div className={styles.filters}>
      <div className={styles.line}>
        <Select
          label="Order"
          labelled="said"
          value={selection.sort}
          choices={sorts}
          onChoose={(sort) => onChange({ sort })}
        />
        <Menu
          trigger={
            <Button size="small">
              <ListFilter size={13} aria-hidden /> Filter
            </Button>
          }
        >
          <MenuChoices
            label="Covered by the model"
            value={selection.covered}
            choices={coverages}
            onChoose={(covered) => onChange({ covered })}
          />
          {notion !== null && (
            <>
              <MenuLine />
              <MenuChoices
                label={notionWord(notion)}
                value={selection.standing}
                choices={standings}
                onChoose={(standing) => onChange({ standing })}
              />
            </>
          )}
          <MenuLine />
          {switches.map(([key, name]) => (
            <MenuCheck key={key} checked={selection[key]} onChange={(on) => onChange({ [key]: on })}>
              {name}
            </MenuCheck>
          ))}
        </Menu>
      </div>
      {holding.length > 0 && (
        <div className={styles.holding} role="group" aria-label="Filters that hold">
          {holding.map(([name, without]) => (
            <button
              key={name}
              type="button"
              className={styles.filter}
              aria-label={`Remove the filter ${name}`}
              onClick={() => onChange(without)}
            >
              {name} <X size={12} aria-hidden />
            </button>
          ))}
          {holding.length > 1 && (
            <Button size="small" look="quiet" onClick={() => onChange(noFilters)}>
              Clear all
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
