import { Fragment } from 'react';
import { useRules } from '../../state/use-rules.ts';
import { RuleMark } from '../../ui/RuleMark.tsx';

const ruleId = /([A-Z][A-Z0-9]*-\d+)/;

/** A reason in words, in which each rule that it cites can be opened. */
export function SaidByRules({ text }: { readonly text: string }) {
  const rule = useRules();
  return text.split(ruleId).map((part, at) =>
    // Every second part is what the pattern found.
    at % 2 === 1 ? (
      <RuleMark key={`${part} ${at}`} {...rule(part)} />
    ) : (
      <Fragment key={`${part} ${at}`}>{part}</Fragment>
    ),
  );
}
