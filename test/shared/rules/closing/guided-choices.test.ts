import { expect, it } from 'vitest';
import { guidedChoices } from '#shared/rules';
import type { Scene } from '../../../support/builders.ts';
import { aContact, aLead, aReading } from '../../../support/builders.ts';
import { aClosableScene } from '../../../support/closing-table.ts';
import { bareEdition, lenientEdition } from '../../../support/lenient-edition.ts';

const scene = (subject: string, with_: Scene = {}): Scene => {
  const base = aClosableScene(with_);
  return { ...base, case: { ...base.case!, subject } };
};
const nobody = { context: { contact: undefined } };
const offered = (asked: Scene) =>
  guidedChoices(aReading(asked)).map(({ id, status, resolutionAction, ours, verdict }) => [
    id,
    status,
    resolutionAction,
    ours ? 'ours' : 'handbook',
    verdict.allowed,
    verdict.overrides.join(' '),
  ]);

const lead = aLead();

it.each<[string, Scene, readonly unknown[]]>([
  ['nothing on a plain request', scene('Contact Sales Request'), []],
  [
    'Resolved to a High Value Account that churns',
    scene('High Value Account'),
    [['hva-churn', 'Closed: Resolved', 'Request Not Possible', 'ours', true, 'HVA-2']],
  ],
  [
    'Resolved to a disqualified lead beside a contact',
    scene('Customer MQL', { context: { lead } }),
    [['disqualified-mql', 'Closed: Resolved', 'No Action Required', 'ours', true, 'UC-5']],
  ],
  [
    'Duplicate to a disqualified lead without a contact',
    scene('Customer MQL', { context: { contact: undefined, lead } }),
    [
      ['disqualified-mql', 'Closed: Duplicate', 'No Action Required', 'ours', true, 'CLOSE-2 R10-3 UC-5'],
      ['no-contact', 'Closed: Duplicate', 'No Action Required', 'ours', true, 'CLOSE-2 R10-3 UC-5'],
    ],
  ],
  [
    'nothing to a converted lead',
    scene('Customer MQL', { context: { lead: aLead({ convertedContactId: 'k1' }) } }),
    [],
  ],
  [
    'Duplicate to a first order for Mid-Market',
    scene('FO Opp (Startup)'),
    [['mid-market-order', 'Closed: Duplicate', 'No Action Required', 'handbook', true, 'CLOSE-2']],
  ],
  [
    'Duplicate to a case without a contact',
    scene('Contact Sales Request', nobody),
    [['no-contact', 'Closed: Duplicate', 'No Action Required', 'ours', true, 'CLOSE-2 R10-3']],
  ],
  [
    'N/A where the edition has it',
    scene('Duo Trial Started', { ...nobody, edition: lenientEdition }),
    [['no-contact', 'Closed - N/A', 'No Action Required', 'handbook', true, 'R10-3']],
  ],
  [
    'what the gate still refuses, with its reason',
    scene('High Value Account', { context: { contact: undefined } }),
    [['hva-churn', 'Closed: Resolved', 'Request Not Possible', 'ours', false, '']],
  ],
  [
    'what asks for a Resolution Action alone',
    scene('Contact Sales Request', { ...nobody, edition: bareEdition }),
    [['no-contact', 'Closed: Duplicate', 'No Action Required', 'ours', true, '']],
  ],
])('offers %s', (_claim, asked, expected) => {
  expect(offered(asked)).toEqual(expected);
});

it('says why, and gives a reason to start from', () => {
  for (const choice of guidedChoices(aReading(scene('Customer MQL', { context: { contact: aContact(), lead } })))) {
    expect([choice.why, choice.reason, choice.label].every((text) => text.length > 10)).toBe(true);
  }
});
