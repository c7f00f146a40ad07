import type { FieldSurvey } from '#shared/rpc';
import { Select } from '../../ui/Select.tsx';
import styles from './section.module.css';

export type Picklist = FieldSurvey['picklists'][number];
type Row = Picklist['rows'][number];
/** By field and value of the app: the org's value, or null for none. */
export type ValueChoicesMade = Readonly<Record<string, Readonly<Record<string, string | null>>>>;

interface ValueChoicesProps {
  readonly picklists: readonly Picklist[];
  readonly made: ValueChoicesMade;
  readonly onChoose: (field: string, value: string, org: string | null) => void;
}

/** What the org calls the values that the rules compare: those that it spells as the app does stand together. */
export function ValueChoices({ picklists, made, onChoose }: ValueChoicesProps) {
  const all = picklists.flatMap((picklist) => picklist.rows.map((row) => ({ picklist, row })));
  const found = all.filter(({ row }) => row.how === 'name' && !row.trouble);
  const asked = all.filter((one) => !found.includes(one));
  const draw = ({ picklist, row }: (typeof all)[number]) => (
    <ValueChoice
      key={`${picklist.name} ${row.value}`}
      picklist={picklist}
      row={row}
      value={chosenOf(made, picklist, row)}
      onChoose={(org) => onChoose(picklist.name, row.value, org)}
    />
  );
  if (all.length === 0) return null;
  return (
    <>
      <h4 className={styles.part}>Values that the rules compare</h4>
      {asked.length === 0 && <p role="status">All {all.length} values that the rules compare are spelled as here.</p>}
      {asked.map(draw)}
      {found.length > 0 && (
        <details>
          <summary>Values spelled as here ({found.length})</summary>
          <div className={styles.stack}>{found.map(draw)}</div>
        </details>
      )}
    </>
  );
}

interface ValueChoiceProps {
  readonly picklist: Picklist;
  readonly row: Row;
  readonly value: string | null;
  readonly onChoose: (org: string | null) => void;
}

function ValueChoice({ picklist, row, value, onChoose }: ValueChoiceProps) {
  const listed = picklist.offered.map((one) => {
    return [one.value, one.label === one.value ? one.value : `${one.label} (${one.value})`] as const;
  });
  const unfit = value !== null && !listed.some(([offered]) => offered === value);
  return (
    <Select
      label={`“${row.value}” of ${picklist.label}`}
      value={value ?? ''}
      choices={[['', 'Not in this org'], ...(unfit ? [[value, value] as const] : []), ...listed]}
      hint={hintOf(row, value)}
      onChoose={(chosen) => onChoose(chosen === '' ? null : chosen)}
    />
  );
}

function hintOf(row: Row, value: string | null): string {
  if (value === row.org && row.trouble) return row.trouble;
  if (value === null) return `Off without it: ${row.without}.`;
  return value === row.org && row.how === 'label' ? 'Matched by its letters.' : '';
}

const chosenOf = (made: ValueChoicesMade, { name }: Picklist, row: Row): string | null => {
  const chosen = made[name]?.[row.value];
  return chosen === undefined ? row.org : chosen;
};

/** Only what differs from the app's own spelling is said, so that a later version may know more. */
export function valuesOf(picklists: readonly Picklist[], made: ValueChoicesMade): ValueChoicesMade {
  const fields = picklists.flatMap((picklist) => {
    const entries = picklist.rows.flatMap((row) => {
      const org = chosenOf(made, picklist, row);
      const isOwn = row.how === 'name' ? org === row.org : org === row.value || (org === null && row.how === 'none');
      return isOwn ? [] : [[row.value, org] as const];
    });
    return entries.length === 0 ? [] : [[picklist.name, Object.fromEntries(entries)] as const];
  });
  return Object.fromEntries(fields);
}
