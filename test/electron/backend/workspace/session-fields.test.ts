import { describe, expect, it } from 'vitest';
import { newOperation, type Patch } from '#shared/outbox';
import { failureOf } from '../../../support/practice.ts';
import { startsOfTheApp } from './starts-of-the-app.ts';

const at = startsOfTheApp();

describe('what the org calls its fields', () => {
  const chosen = { fields: { 'Case.Next_Steps__c': 'Context__c', 'Case.Context__c': null }, values: {} };

  it('holds from now on, over restarts, and goes with the sign-out', async () => {
    const sessions = at.service();
    await sessions.signInToPractice();
    const before = await sessions.surveyFields();
    expect(before.rows.every(({ how }) => how === 'name')).toBe(true);
    await sessions.chooseFields(chosen);
    expect([...(await (await sessions.reader()).checkFit()).absent]).toEqual(['Case.Context__c']);
    const again = at.service();
    const row = (await again.surveyFields()).rows.find(({ name }) => name === 'Case.Next_Steps__c');
    expect([row?.api, row?.how]).toEqual(['Context__c', 'chosen']);
    await again.signOut(true);
    expect([...at.host.files().keys()]).not.toContain('fields.json');
  });

  it('is refused where it does not fit the org, and nothing changes', async () => {
    const sessions = at.service();
    await sessions.signInToPractice();
    expect(
      await failureOf(sessions.chooseFields({ fields: { 'Case.Next_Steps__c': 'Notes__c' }, values: {} })),
    ).toEqual({
      code: 'REFUSED',
      message: 'Case.Next_Steps__c: This org has no field Notes__c on Case, or does not show it to you.',
    });
    expect([...at.host.files().keys()]).not.toContain('fields.json');
    expect([...(await (await sessions.reader()).checkFit()).absent]).toEqual([]);
  });

  it('is refused while changes of what it concerns wait to be sent, and only then', async () => {
    const sessions = at.service();
    await sessions.signInToPractice();
    const op = (patch: Patch) =>
      newOperation({ opId: 'o1', table: 'cases', id: '500', kind: 'update', group: 'g', label: 'l', createdAt: 1, patch });
    let waiting = [op({ nextSteps: 'mine' })];
    sessions.keep({ unsent: async () => waiting, refuseIfUnsent: async () => undefined, wipe: async () => undefined });
    expect(await failureOf(sessions.chooseFields(chosen))).toEqual({
      code: 'UNSENT_WORK',
      message: 'A change of Next Steps waits to be sent, and would go where it was not meant for.',
    });
    expect([...at.host.files().keys()]).not.toContain('fields.json');
    waiting = [op({ subject: 'mine' })];
    await sessions.chooseFields(chosen);
    waiting = [op({ nextSteps: 'mine' })];
    // Said again as it is, it concerns nothing.
    await sessions.chooseFields(chosen);
  }); // prettier-ignore

  it('is looked at as a colleague’s file has it before it is used', async () => {
    const sessions = at.service();
    await sessions.signInToPractice();
    const { profile } = await sessions.chooseFields(chosen);
    await sessions.chooseFields({ fields: {}, values: {} });
    const file = profile.replace(/"orgId": "[^"]+"/, '"orgId": "00D000000000009AAA"');
    const { rows, otherOrg } = await sessions.surveyFields(file);
    expect([otherOrg, rows.find(({ name }) => name === 'Case.Next_Steps__c')?.api]).toEqual([true, 'Context__c']);
    expect((await sessions.surveyFields()).rows.every(({ how }) => how === 'name')).toBe(true);
  });
});
