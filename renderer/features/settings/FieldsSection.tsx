import { useRef, useState } from 'react';
import type { FieldSurvey } from '#shared/rpc';
import { useDeskServices } from '../../state/DeskProvider.tsx';
import { toFailure } from '../../state/failure.ts';
import { saveFile } from '../../state/save-file.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { fileFailure } from './backup-file.ts';
import { SectionFailure } from './SectionFailure.tsx';
import { Setting } from './Setting.tsx';
import { useFieldSurvey } from './use-field-survey.ts';
import { ValueChoices, valuesOf, type ValueChoicesMade } from './ValueChoices.tsx';
import styles from './section.module.css';

type Row = FieldSurvey['rows'][number];
type Choices = Readonly<Record<string, string | null>>;

/** What the org calls the fields and values that the app works with: found by name or label, or chosen here. */
export function FieldsSection() {
  const { backend, desk, toasts } = useDeskServices();
  const { survey, failure, busy, ask } = useFieldSurvey();
  const [choices, setChoices] = useState<Choices>({});
  const [values, setValues] = useState<ValueChoicesMade>({});
  const file = useRef<HTMLInputElement>(null);
  const rows = survey?.rows ?? [];
  const picklists = survey?.picklists ?? [];
  const found = rows.filter(({ how, trouble, note }) => how === 'name' && !trouble && !note);
  const asked = rows.filter((row) => !found.includes(row));
  const choiceOf = (row: Row) => (row.name in choices ? (choices[row.name] ?? null) : row.api);

  const forgetChoices = () => {
    setChoices({});
    setValues({});
  };
  const use = async () => {
    const names = { fields: namesOf(rows, choiceOf), values: valuesOf(picklists, values) };
    if (!(await ask(() => backend.fields.choose(names)))) return;
    forgetChoices();
    toasts.say('These fields are used from now on; what they concern is fetched again');
    await desk.syncNow().catch(() => undefined);
  };
  const read = async (chosen: File) => {
    const text = await chosen.text().catch((error: unknown) => {
      toasts.fail(fileFailure(error) ?? toFailure(error));
      return null;
    });
    if (text !== null && (await ask(() => backend.fields.survey({ text })))) forgetChoices();
  };
  const draw = (row: Row) => (
    <FieldChoice
      key={row.name}
      row={row}
      value={choiceOf(row)}
      onChoose={(value) => setChoices((before) => ({ ...before, [row.name]: value }))}
    />
  );

  return (
    <Setting
      id="fields"
      says="Each field is found by its name or its label in Salesforce; what your organisation calls otherwise is chosen here, by a sample of what is in it. So are the values that the rules compare, like a status. Nothing is changed in Salesforce."
    >
      <SectionFailure failure={failure} />
      {survey === undefined && busy && <p role="status">Asking Salesforce for its fields…</p>}
      {survey && (
        <div className={styles.stack}>
          {survey.otherOrg && (
            <p role="status">This file was made in another org: look at each field before you use it.</p>
          )}
          {asked.length === 0 && <p role="status">All {rows.length} fields were found by their names.</p>}
          {asked.map(draw)}
          {found.length > 0 && (
            <details>
              <summary>Found by their names ({found.length})</summary>
              <div className={styles.stack}>{found.map(draw)}</div>
            </details>
          )}
          <ValueChoices
            picklists={picklists}
            made={values}
            onChoose={(field, value, org) =>
              setValues((before) => ({ ...before, [field]: { ...before[field], [value]: org } }))
            }
          />
        </div>
      )}
      <div className={styles.row}>
        <input
          ref={file}
          type="file"
          className={styles.file}
          accept=".json,application/json"
          aria-label="File of fields"
          tabIndex={-1}
          onChange={(event) => {
            const chosen = event.target.files?.[0];
            event.target.value = '';
            if (chosen) void read(chosen);
          }}
        />
        <Button disabled={busy || !survey} onClick={() => void use()}>
          Use these fields
        </Button>
        <Button look="quiet" disabled={busy} onClick={() => file.current?.click()}>
          Read from a file…
        </Button>
        <Button
          look="quiet"
          disabled={!survey}
          onClick={() => survey && saveFile('advocate-desk-fields.json', [survey.profile])}
        >
          Save to a file
        </Button>
      </div>
    </Setting>
  );
}

interface FieldChoiceProps {
  readonly row: Row;
  readonly value: string | null;
  readonly onChoose: (value: string | null) => void;
}

function FieldChoice({ row, value, onChoose }: FieldChoiceProps) {
  const listed = row.fitting.map(({ name, label, sample }) => {
    return [name, `${label} (${name})${sample ? `: ${sample}` : ''}`] as const;
  });
  const unfit = value !== null && !row.fitting.some(({ name }) => name === value);
  const choices = [['', 'Not in this org'] as const, ...(unfit ? [[value, value] as const] : []), ...listed];
  return (
    <Select
      label={`${row.label} of ${row.name.split('.')[0]}`}
      value={value ?? ''}
      choices={choices}
      hint={hintOf(row, value)}
      onChoose={(chosen) => onChoose(chosen === '' ? null : chosen)}
    />
  );
}

function hintOf(row: Row, value: string | null): string {
  const judged = value === row.api ? (row.trouble ?? row.note) : null;
  if (judged) return judged;
  if (value === null) return row.without === null ? 'Nothing works without it.' : `Off without it: ${row.without}.`;
  return value === row.api && row.how === 'label' ? 'Found by its label; it is used once you say so.' : '';
}

/** Only what differs from the app's own names is said, so that a later version may know more. */
function namesOf(rows: readonly Row[], choiceOf: (row: Row) => string | null): Record<string, string | null> {
  const entries = rows.flatMap((row) => {
    const value = choiceOf(row);
    const isOwn = row.name.endsWith(`.${value}`) || (value === null && row.how === 'none');
    return isOwn ? [] : [[row.name, value] as const];
  });
  return Object.fromEntries(entries);
}
