import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Outcome } from '#shared/handbook';
import { defineEdition, fy26 } from '#shared/handbook';
import { parseInstant } from '#shared/lib';
import type { ClosingFix, ClosingRule } from '#shared/rules';
import { canClose, CLOSING_RULES, closingVerdicts } from '#shared/rules';
import type { Scene } from '../../../support/builders.ts';
import {
  aCase,
  aContact,
  aLead,
  anAccount,
  anOpportunity,
  aReading,
  aStartedCase,
  mailIn,
  mailOut,
} from '../../../support/builders.ts';
import { aClosableScene } from '../../../support/closing-table.ts';
import { bareEdition, lenientEdition } from '../../../support/lenient-edition.ts';

const OUTCOMES: readonly Outcome[] = ['resolved', 'duplicate', 'unresponsive', 'na'];
const rulesOf = (findings: readonly { readonly rule: string }[]) => findings.map(({ rule }) => rule);

describe('the gate', () => {
  it('lets a case close that nothing speaks against', () => {
    expect(canClose(aReading(aClosableScene()), 'resolved')).toEqual({
      outcome: 'resolved',
      status: 'Closed: Resolved',
      allowed: true,
      blockers: [],
      warnings: [],
      overrides: [],
    });
  });

  it('says all that is to mend at once, in the order in which to mend it', () => {
    const scene: Scene = {
      case: aCase({ subject: 'FO Opp' }),
      context: { account: anAccount(), opportunity: anOpportunity(), lead: aLead(), accountHasOpenOpportunity: true },
    };
    const verdict = canClose(aReading(scene), 'resolved');
    expect(rulesOf(verdict.blockers)).toEqual(['CLOSE-1', 'CLOSE-6', 'R10-12', 'R10-4', 'R10-3']);
    expect(rulesOf(verdict.warnings)).toEqual(['R10-5', 'R10-7', 'R10-8', 'R10-9', 'R10-11']);
    expect(verdict).toMatchObject({ allowed: false, overrides: [] });
  });

  it('names once each rule that the one reason covers', () => {
    const scene = aClosableScene({ context: { opportunity: anOpportunity({ type: 'Growth' }) } });
    expect(canClose(aReading(scene), 'duplicate').overrides).toEqual(['CLOSE-2', 'R10-5', 'R10-7', 'R10-11']);
  });

  it('asks for a Resolution Action alone where the edition has no playbook', () => {
    const scene: Scene = { case: aCase({ subject: 'High Value Account' }), edition: bareEdition };
    const { resolved, unresponsive, na } = closingVerdicts(aReading(scene));
    expect([resolved, unresponsive, na].map(({ blockers }) => rulesOf(blockers))).toEqual([
      ['CLOSE-6'],
      ['CLOSE-6'],
      ['CLOSE-4', 'CLOSE-6'],
    ]);
  });

  it('never allows what has no status to be written, whatever the edition asks', () => {
    const statuses = fy26.statuses.filter(({ meaning }) => meaning.group !== 'closed');
    const edition = defineEdition({ ...fy26, statuses, closingRules: [] });
    for (const verdict of Object.values(closingVerdicts(aReading(aClosableScene({ edition }))))) {
      expect([verdict.status, verdict.allowed, rulesOf(verdict.blockers)]).toEqual([null, false, ['CLOSE-4']]);
    }
  });

  it('warns where fy25 does not refuse', () => {
    const theCase = aStartedCase({
      nextSteps: '2025-06-11 KK Sent order form to customer',
      nextStepsDate: '2025-07-01',
      resolutionAction: 'Answered Question',
    });
    const scene: Scene = { case: theCase, activities: [mailOut('2025-06-10T11:00:00Z')], edition: lenientEdition };
    const { resolved, na } = closingVerdicts(aReading(scene));
    expect([resolved.allowed, rulesOf(resolved.warnings)]).toEqual([true, ['R10-3']]);
    expect([na.status, na.allowed, rulesOf(na.warnings)]).toEqual(['Closed - N/A', true, ['CLOSE-5', 'R10-3']]);
  });

  it('judges a case that is closed already', () => {
    const scene = aClosableScene();
    const closed: Scene = { ...scene, case: { ...scene.case!, status: 'Closed: Resolved' } };
    expect(canClose(aReading(closed), 'resolved').allowed).toBe(true);
  });

  it('refuses when a rule cannot answer, and says which', () => {
    const broken: ClosingRule = {
      ...CLOSING_RULES[0]!,
      check() {
        throw new Error('no such field');
      },
    };
    expect(canClose(aReading(aClosableScene()), 'resolved', [broken]).blockers).toEqual([
      { rule: 'HVA-2', message: expect.stringContaining('no such field') as string },
    ]);
  });
});

/** Cases in every state that the rules look at. */
const scenes = fc
  .record({
    subject: fc.constantFrom(...fy26.triggers.map(({ labels }) => labels[0]!), 'Hello'),
    edition: fc.constantFrom(fy26, lenientEdition, bareEdition),
    started: fc.boolean(),
    nextSteps: fc.constantFrom(undefined, '', 'Contact', '2025-06-11 KK Sent order form to customer'),
    nextStepsDate: fc.constantFrom(undefined, '2025-06-01', '2025-06-12', '2025-06-13', '2026-01-01'),
    resolutionAction: fc.constantFrom(undefined, 'Solved', 'Answered Question', 'Request Not Possible'),
    feedback: fc.constantFrom(undefined, 'NA', 'Great help', '2025-06-11 KK Call the buyer'),
    duplicateOfId: fc.constantFrom(undefined, 'c1', 'c2'),
    contact: fc.constantFrom(undefined, aContact()),
    lead: fc.constantFrom(undefined, aLead(), aLead({ convertedContactId: 'k1' })),
    opportunity: fc.constantFrom(
      undefined,
      anOpportunity(),
      anOpportunity({ closed: true, won: true, renewalRisk: 'Low' }),
    ),
    activities: fc.subarray([
      mailOut('2025-05-20T11:00:00Z'),
      mailIn('2025-06-01T11:00:00Z'),
      mailOut('2025-06-02T09:00:00Z'),
    ]),
    zone: fc.constantFrom('UTC', 'Pacific/Auckland', 'America/Los_Angeles', 'Asia/Kolkata'),
    hour: fc.integer({ min: 0, max: 23 }),
  })
  .map((facts): Scene => {
    const { subject, started, nextSteps, nextStepsDate, resolutionAction, feedback, duplicateOfId, hour, ...rest } =
      facts;
    const { contact, lead, opportunity, activities, zone, edition } = rest;
    const fields = Object.fromEntries(
      Object.entries({ nextSteps, nextStepsDate, resolutionAction, feedback, duplicateOfId }).filter(
        ([, value]) => value !== undefined,
      ),
    );
    return {
      case: (started ? aStartedCase : aCase)({ subject, ...fields }),
      context: {
        contact,
        lead,
        opportunity,
        account: anAccount(),
        accountHasOpenOpportunity: opportunity?.closed === false,
      },
      activities,
      zone,
      edition,
      now: `2025-06-12T${String(hour).padStart(2, '0')}:30:00Z`,
    };
  });

describe('whatever the case', () => {
  it('nothing is allowed that a rule refuses, and nothing refused that none does', () => {
    fc.assert(
      fc.property(scenes, fc.constantFrom(...OUTCOMES), (scene, outcome) => {
        const reading = aReading(scene);
        const asked = CLOSING_RULES.filter(({ id }) => reading.edition.closingRules.includes(id));
        const refused = asked.some((rule) => rule.check(reading, outcome).blockers.length > 0);
        expect(canClose(reading, outcome).allowed).toBe(!refused);
      }),
    );
  });

  it('one more blocker never opens the gate', () => {
    const refusing: ClosingRule = {
      id: 'CLOSE-5',
      meta: { summary: 'Refuses', outcomes: OUTCOMES, messages: {} },
      check: () => ({ blockers: [{ rule: 'CLOSE-5', message: 'No.' }], warnings: [] }),
    };
    const listed = scenes.filter(({ edition }) => edition?.closingRules.includes('CLOSE-5') ?? false);
    fc.assert(
      fc.property(listed, fc.constantFrom(...OUTCOMES), (scene, outcome) => {
        expect(canClose(aReading(scene), outcome, [...CLOSING_RULES, refusing])).toMatchObject({
          allowed: false,
          overrides: [],
        });
      }),
    );
  });

  it('a stricter edition refuses all that a laxer one does', () => {
    fc.assert(
      fc.property(scenes, fc.constantFrom(...OUTCOMES), (scene, outcome) => {
        const strict = canClose(aReading({ ...scene, edition: fy26 }), outcome);
        const bare = canClose(aReading({ ...scene, edition: bareEdition }), outcome);
        expect(strict.allowed && !bare.allowed).toBe(false);
      }),
    );
  });

  it('a Next Steps Date counts as ahead by the day of the zone', () => {
    fc.assert(
      fc.property(scenes, (scene) => {
        const reading = aReading({ ...scene, edition: fy26 });
        const { zone = 'UTC', now = '' } = scene;
        const today = new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(parseInstant(now));
        const ahead = (reading.theCase.nextStepsDate ?? '') > today;
        const said = canClose(reading, 'resolved').blockers.some(({ message }) => message.includes('still ahead'));
        expect(said).toBe(ahead);
      }),
    );
  });

  it('a person finds a way to close it by the ways that the gate offers', () => {
    fc.assert(
      fc.property(scenes, (scene) => {
        expect(OUTCOMES.some((outcome) => mendUntilAllowed(scene, outcome))).toBe(true);
      }),
    );
  });
});

/** What a person would type where a fix leaves it to them. */
const TYPED: Readonly<Record<string, string>> = {
  nextSteps: '2025-06-12 KK Told the buyer that the order is through',
  nextStepsDate: '2025-06-11',
  resolutionAction: 'Answered Question',
  feedback: 'NA',
  subject: 'Second case made by mistake',
};

function mendUntilAllowed(scene: Scene, outcome: Outcome): boolean {
  let mended = scene;
  for (let round = 0; round < 10; round++) {
    const { allowed, blockers } = canClose(aReading(mended), outcome);
    if (allowed) return true;
    const fix = blockers.flatMap(({ fixes = [] }) => fixes).at(-1);
    if (!fix) return false;
    mended = write(mended, fix);
  }
  return false;
}

function write(scene: Scene, { record, field, value }: ClosingFix): Scene {
  if (field === 'contactId') return { ...scene, context: { ...scene.context, contact: aContact() } };
  if (field === 'leadId' && value === null) return { ...scene, context: { ...scene.context, lead: undefined } };
  if (record !== 'case') throw new Error(`nothing is known of writing ${record}.${field}`);
  return { ...scene, case: { ...scene.case!, [field]: value ?? TYPED[field] } };
}
