import { useRules } from '../../state/use-rules.ts';
import { RuleMark } from '../../ui/RuleMark.tsx';

/** The handbook rule behind a verdict, which opens what it says. */
export function Rule({ id }: { readonly id: string }) {
  const rule = useRules();
  return <RuleMark {...rule(id)} />;
}
