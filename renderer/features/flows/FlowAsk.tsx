import { useState } from 'react';
import type { FlowPlanned } from '#shared/rpc';
import { useDeskServices } from '../../state/DeskProvider.tsx';
import { useTime } from '../../state/use-time.ts';
import { ChoiceField, type Choice } from '../../ui/ChoiceField.tsx';
import { DayField } from '../../ui/DayField.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { TextField } from '../../ui/TextField.tsx';

type Ask = FlowPlanned['flow']['asks'][number];

interface FlowAskProps {
  readonly ask: Ask;
  readonly caseId: string;
  readonly answer: string;
  readonly first: boolean;
  readonly onAnswer: (answer: string) => void;
}

const yesNo = [
  ['yes', 'Yes'],
  ['no', 'No'],
] as const;

const recordsOf = {
  user: 'user',
  case: 'duplicate',
  opportunity: 'opportunity',
  contact: 'contact',
  account: 'account',
} as const;

/** One question of a flow, in the form that its answer has. */
export function FlowAsk({ ask, caseId, answer, first, onAnswer }: FlowAskProps) {
  const { desk } = useDeskServices();
  const time = useTime();
  const [chosen, setChosen] = useState<Choice | null>(null);
  switch (ask.kind) {
    case 'text':
    case 'number':
      return (
        <TextField
          label={ask.label}
          autoFocus={first}
          inputMode={ask.kind === 'number' ? 'decimal' : undefined}
          value={answer}
          maxLength={2_000}
          onText={onAnswer}
        />
      );
    case 'day':
      return (
        <DayField
          label={ask.label}
          autoFocus={first}
          text={answer}
          time={time}
          onText={onAnswer}
          read={(text) => desk.editing.readDay({ text })}
        />
      );
    case 'yes-no':
      return (
        <div>
          <p>{ask.label}</p>
          <Segmented
            label={ask.label}
            value={answer === 'yes' ? 'yes' : answer === 'no' ? 'no' : ''}
            choices={yesNo}
            onChange={onAnswer}
          />
        </div>
      );
    case 'user':
    case 'case':
    case 'opportunity':
    case 'contact':
    case 'account': {
      const of = recordsOf[ask.kind];
      return (
        <ChoiceField
          label={ask.label}
          autoFocus={first}
          chosen={chosen}
          find={(search) => desk.editing.choices({ of, caseId, search })}
          onChoose={(choice) => {
            setChosen(choice);
            onAnswer(choice?.value ?? '');
          }}
        />
      );
    }
  }
}
