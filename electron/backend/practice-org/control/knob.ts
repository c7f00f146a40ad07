import { z } from 'zod';
import { normaliseId } from '../salesforce-id.ts';
import { parseInstant } from '../wire-time.ts';
import type { ControlledOrg } from './controlled-org.ts';

export interface Knob<Input extends z.ZodType = z.ZodType, Result = unknown> {
  readonly input: Input;
  run(input: z.output<Input>, org: ControlledOrg): Result;
}

/** One thing that a test can turn in a running org; `run` throws an Error with a sentence for what cannot be. */
export const defineKnob = <Input extends z.ZodType, Result>(knob: Knob<Input, Result>): Knob<Input, Result> => knob;

export const nothing = z.strictObject({});
export const rowId = z.string().transform(normaliseId);
export const fields = z.record(z.string(), z.unknown());

/** An instant with a zone, as seconds. */
export const instant = z.string().transform((text, context) => {
  const seconds = parseInstant(text);
  if (seconds !== null) return seconds;
  context.addIssue({ code: 'custom', message: 'an instant such as 2026-01-31T10:00:00Z' });
  return z.NEVER;
});

/** The user whom a user name or id stands for. */
export function userNamed({ logins, store }: ControlledOrg, who: string): string {
  const login = logins.find((one) => one.username === who);
  const id = login?.userId ?? normaliseId(who);
  if (store.find(id)?.table.def.name !== 'User') throw new Error(`There is no user ${who}`);
  return id;
}
