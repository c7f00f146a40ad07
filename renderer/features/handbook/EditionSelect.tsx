import { useEdition } from '../../state/use-edition.ts';
import { useEditions } from '../../state/use-editions.ts';
import { Select } from '../../ui/Select.tsx';

interface EditionSelectProps {
  readonly label: string;
  readonly labelled?: 'seen' | 'said';
  readonly value: string;
  readonly onChoose: (id: string) => void;
}

/** One of the editions, the one in force marked. */
export function EditionSelect({ label, labelled = 'said', value, onChoose }: EditionSelectProps) {
  const inForce = useEdition();
  const choices = useEditions().map(({ id, name }) => [id, id === inForce.id ? `${name} (in force)` : name] as const);
  return <Select<string> label={label} labelled={labelled} value={value} choices={choices} onChoose={onChoose} />;
}
