import type { KnobInput, KnobName, KnobResult } from '../../electron/backend/practice-org/control/knobs.ts';

/** What a test turns in a practice org that runs, here or in another process, over its control port. */
export interface PracticeControl {
  /** Turns a knob; rejects with the org's sentence where it cannot be turned so. */
  turn<Name extends KnobName>(name: Name, ...input: OptionalWhenEmpty<KnobInput<Name>>): Promise<KnobResult<Name>>;
}

type OptionalWhenEmpty<Input> = Record<never, never> extends Input ? [input?: Input] : [input: Input];

/** `controlUrl` as the org gives it, `http://127.0.0.1:PORT/__ctl`. */
export function practiceControl({ controlUrl }: { readonly controlUrl: string | null }): PracticeControl {
  if (controlUrl === null) throw new Error('start the practice org with `control: 0`');
  return {
    async turn<Name extends KnobName>(name: Name, ...[input]: OptionalWhenEmpty<KnobInput<Name>>) {
      const response = await fetch(`${controlUrl}/${name}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(input ?? {}),
      });
      const body = (await response.json()) as { error?: string };
      if (!response.ok) throw new Error(body.error ?? `knob ${name}: ${response.status}`);
      return body as KnobResult<Name>;
    },
  };
}
