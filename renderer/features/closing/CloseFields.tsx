import { useState } from 'react';
import type { ClosePreview } from '#shared/rpc';
import { keyCaps } from '../../state/actions/keys.ts';
import { onMac } from '../../state/actions/use-actions.ts';
import { useDeskServices } from '../../state/DeskProvider.tsx';
import { useTime } from '../../state/use-time.ts';
import { ChoiceField, type Choice } from '../../ui/ChoiceField.tsx';
import { DayField } from '../../ui/DayField.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { fieldsOf, newestOf, withNewest, type CloseDraft, type CloseField } from './close-draft.ts';
import styles from './CloseFields.module.css';

interface CloseFieldsProps {
  readonly caseId: string;
  readonly preview: ClosePreview;
  readonly draft: CloseDraft;
  readonly fields: ReadonlySet<CloseField>;
  readonly verdict: ClosePreview['outcomes'][number];
  /** Somebody else wrote meanwhile: whole texts are looked at. */
  readonly both: boolean;
  readonly onDraft: (part: CloseDraft) => void;
}

/** The fields that the closing wants filled, in their order; each says so until it is. */
export function CloseFields({ caseId, preview, draft, fields, verdict, both, onDraft }: CloseFieldsProps) {
  const { desk } = useDeskServices();
  const time = useTime();
  const { values } = preview;
  const steps = draft.nextSteps ?? values.nextSteps ?? '';
  const feedback = draft.feedback ?? values.feedback ?? '';
  // One line would run several together.
  const [several] = useState(feedback.includes('\n'));
  const Feedback = several || both ? Lines : TextField;
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
      {fields.has('nextSteps') &&
        (both ? (
          <Lines
            label="Next Steps"
            value={steps}
            aria-invalid={wanted('nextSteps')}
            onText={(nextSteps) => onDraft({ nextSteps })}
          />
        ) : (
          <TextField
            label="Next Steps, newest entry"
            value={newestOf(steps)}
            aria-invalid={wanted('nextSteps')}
            onText={(text) => onDraft({ nextSteps: withNewest(steps, text) })}
          />
        ))}
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
        <Feedback
          label="Feedback"
          hint="What the customer said, or NA. Never next steps."
          value={feedback}
          aria-invalid={wanted('feedback')}
          onText={(text) => onDraft({ feedback: text })}
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

interface TextProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly 'aria-invalid': true | undefined;
  readonly onText: (text: string) => void;
}

/** Lines of text; Enter begins another one, with Ctrl or Cmd it closes the case as in every other field. */
function Lines({ hint = '', ...props }: TextProps) {
  const closes = keyCaps('$mod+Enter', onMac).join('');
  return (
    <TextArea
      {...props}
      hint={`${hint} Enter begins another line here, ${closes} closes.`.trim()}
      rows={5}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        event.currentTarget.form?.requestSubmit();
      }}
    />
  );
}
