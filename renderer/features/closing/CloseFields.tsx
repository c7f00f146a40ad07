import { useState } from 'react';
import type { ClosePreview } from '#shared/rpc';
import { useDeskServices } from '../../state/DeskProvider.tsx';
import { useTime } from '../../state/use-time.ts';
import { ChoiceField, type Choice } from '../../ui/ChoiceField.tsx';
import { DayField } from '../../ui/DayField.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { fieldsOf, type CloseDraft, type CloseField } from './close-draft.ts';
import styles from './CloseFields.module.css';

interface CloseFieldsProps {
  readonly caseId: string;
  readonly preview: ClosePreview;
  readonly draft: CloseDraft;
  readonly fields: ReadonlySet<CloseField>;
  readonly verdict: ClosePreview['outcomes'][number];
  readonly onDraft: (part: CloseDraft) => void;
}

/** The fields that the closing wants filled, in their order; each says so until it is. */
export function CloseFields({ caseId, preview, draft, fields, verdict, onDraft }: CloseFieldsProps) {
  const { desk } = useDeskServices();
  const time = useTime();
  const { values } = preview;
  const refused = new Set(verdict.blockers.flatMap((finding) => fieldsOf(finding)));
  const wanted = (field: CloseField) => refused.has(field) || undefined;
  const find = (of: 'contact' | 'duplicate') => async (search: string) => desk.editing.choices({ of, caseId, search });
  return (
    <div className={styles.fields}>
      {fields.has('contactId') && (
        <div data-wanted={refused.has('contactId')}>
          <Chosen label="Contact" find={find('contact')} onChoose={(id) => onDraft({ contactId: id ?? '' })} />
        </div>
      )}
      {fields.has('nextSteps') && (
        <TextField
          label="Next Steps, newest entry"
          value={draft.nextSteps ?? values.nextSteps?.split('\n')[0] ?? ''}
          aria-invalid={wanted('nextSteps')}
          onText={(text) => onDraft({ nextSteps: withNewest(values.nextSteps, text) })}
        />
      )}
      {fields.has('nextStepsDate') && (
        <div data-wanted={refused.has('nextStepsDate')}>
          <DayField
            label="Next Steps Date"
            text={draft.nextStepsDate ?? values.nextStepsDate ?? ''}
            time={time}
            onText={(text) => onDraft({ nextStepsDate: text })}
            read={(text) => desk.editing.readDay({ text })}
            suggestions={[{ day: 'today', label: 'Today', why: 'The last step was done' }]}
          />
        </div>
      )}
      {fields.has('duplicateOfId') && (
        <Chosen label="Duplicate of" find={find('duplicate')} onChoose={(id) => onDraft({ duplicateOfId: id })} />
      )}
      {fields.has('resolutionAction') && (
        <Select
          label="Resolution Action"
          value={draft.resolutionAction ?? values.resolutionAction ?? ''}
          choices={[['', 'Choose what was done'], ...preview.resolutionActions.map((name) => [name, name] as const)]}
          aria-invalid={wanted('resolutionAction')}
          onKeyDown={(event) => {
            // Enter closes the case here as in every other field; Space and the arrows open the list.
            if (event.key !== 'Enter') return;
            event.preventDefault();
            event.currentTarget.form?.requestSubmit();
          }}
          onChoose={(resolutionAction) => onDraft({ resolutionAction })}
        />
      )}
      {fields.has('feedback') && (
        <TextField
          label="Feedback"
          hint="What the customer said, or NA. Never next steps."
          value={draft.feedback ?? values.feedback ?? ''}
          aria-invalid={wanted('feedback')}
          onText={(feedback) => onDraft({ feedback })}
        />
      )}
    </div>
  );
}

interface ChosenProps {
  readonly label: string;
  readonly find: (search: string) => Promise<readonly Choice[]>;
  readonly onChoose: (id: string | null) => void;
}

function Chosen({ label, find, onChoose }: ChosenProps) {
  const [chosen, setChosen] = useState<Choice | null>(null);
  return (
    <ChoiceField
      label={label}
      chosen={chosen}
      find={find}
      onChoose={(choice) => {
        setChosen(choice);
        onChoose(choice?.value ?? null);
      }}
    />
  );
}

/** The newest entry replaced, the older ones kept. */
function withNewest(stored: string | null, entry: string): string {
  const older = (stored ?? '').split('\n').slice(1);
  return [entry, ...older].join('\n');
}
