import { expect, it } from 'vitest';
import { leadToConvert } from '../../../../shared/rules/closing/lead-to-convert.ts';
import { aLead, aReading } from '../../../support/builders.ts';
import { lenientEdition } from '../../../support/lenient-edition.ts';

const lead = aLead();

it('is the lead that was not converted', () => {
  expect(leadToConvert(aReading({ context: { lead } }))).toBe(lead);
});

it.each([
  ['there is none', {}],
  ['it was converted', { context: { lead: aLead({ convertedContactId: 'k1' }) } }],
  ['the edition does not ask', { context: { lead }, edition: lenientEdition }],
])('is null when %s', (_claim, scene) => {
  expect(leadToConvert(aReading(scene))).toBeNull();
});
