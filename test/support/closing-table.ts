import { describe, expect, it } from 'vitest';
import type { Outcome } from '#shared/handbook';
import type { ClosingRule } from '#shared/rules';
import type { Scene } from './builders.ts';
import { aContact, aReading, aStartedCase, mailOut } from './builders.ts';

/** One closing rule over scenes: what it does to an outcome, and with which sentences (a part of each is enough). */
export type ClosingTable = Readonly<
  Record<
    string,
    readonly [outcome: Outcome, does: 'blocks' | 'warns' | 'passes', says: readonly RegExp[], scene: Scene]
  >
>;

export function closingTable(rule: ClosingRule, table: ClosingTable): void {
  describe(rule.id, () => {
    it.each(Object.entries(table))('%s', (_claim, [outcome, does, says, scene]) => {
      const { blockers, warnings } = rule.check(aReading(scene), outcome);
      const said = does === 'warns' ? warnings : blockers;
      expect(said.map(({ rule: id }) => id)).toEqual(says.map(() => rule.id));
      for (const [index, pattern] of says.entries()) expect(said[index]?.message).toMatch(pattern);
      expect(blockers.length + warnings.length).toBe(says.length);
      for (const { message } of said) expect(message).not.toMatch(/\{\{|undefined|null/);
    });
  });
}

/** A scene in which nothing speaks against closing as resolved. */
export function aClosableScene(with_: Scene = {}): Scene {
  const { case: theCase, context, ...rest } = with_;
  return {
    case: aStartedCase({
      nextSteps: '2025-06-11 KK Sent order form to customer',
      nextStepsDate: '2025-06-12',
      resolutionAction: 'Answered Question',
      feedback: 'NA',
      ...theCase,
    }),
    activities: [mailOut('2025-06-10T11:00:00Z')],
    context: { contact: aContact(), ...context },
    ...rest,
  };
}
