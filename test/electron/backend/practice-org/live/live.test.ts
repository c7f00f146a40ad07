import { describe, expect, it, onTestFinished } from 'vitest';
import { Live } from '../../../../../electron/backend/practice-org/live/live.ts';
import { aLiveOrg } from './a-live-org.ts';

/** An org that lives through `minutes`, a second at a time, while `who` are signed in. */
function afterMinutes(minutes: number, { who = [] as readonly string[], seed = 7, rate = 6 } = {}) {
  const org = aLiveOrg();
  const live = new Live(org.desk, { seed, signedIn: () => who });
  onTestFinished(() => live.stop());
  live.setRate(rate);
  let happened = 0;
  for (let second = 0; second < minutes * 60; second += 1) {
    org.time.now += 1000;
    happened += live.catchUp();
  }
  return { ...org, live, happened, ops: org.ledger.ops() };
}

describe('the live org', () => {
  it('does the same under the same seed and clock, and other things under another seed', () => {
    const told = (seed: number): string => JSON.stringify(afterMinutes(5, { seed }).ops);
    const first = told(7);
    expect(told(7)).toBe(first);
    expect(told(8)).not.toBe(first);
  });

  it('keeps about to its rate', () => {
    expect(afterMinutes(30, { rate: 6 }).happened).toBeGreaterThan(130);
    expect(afterMinutes(30, { rate: 6 }).happened).toBeLessThan(230);
    expect(afterMinutes(30, { rate: 1 }).happened).toBeLessThan(50);
  });

  it('lets everything happen: mails, cases, edits, questions', () => {
    const { ops } = afterMinutes(20);
    const objects = new Set(ops.map((op) => `${op.kind} ${op.object}`));
    expect(
      ['create EmailMessage', 'create Case', 'update Case', 'create CaseComment', 'create FeedItem'].filter(
        (kind) => !objects.has(kind),
      ),
    ).toEqual([]);
    expect(new Set(ops.map((op) => op.via))).toEqual(new Set(['live']));
  });

  it('concerns whoever is signed in more than anybody else', () => {
    const { team } = aLiveOrg();
    const me = team.advocates[4]?.id ?? '';
    const { ops, store } = afterMinutes(20, { who: [me] });
    const cases = ops.map((op) => op.after['ParentId'] ?? op.after['CaseId'] ?? op.id);
    const owners = cases.flatMap((id) => store.find(id)?.row['OwnerId'] ?? []);
    expect(owners.filter((owner) => owner === me).length).toBeGreaterThan(owners.length / 4);
    expect(new Set(owners).size).toBeGreaterThan(4);
  });

  it('never does the work of somebody who is signed in', () => {
    const { team } = aLiveOrg();
    const me = team.advocates[4]?.id ?? '';
    expect(afterMinutes(20, { who: [me] }).ops.filter((op) => op.by === me)).toEqual([]);
  });

  it('concerns the reports of a manager who is signed in', () => {
    const { team, store } = aLiveOrg();
    const [manager = ''] = team.managers;
    const reports = team.advocates.filter((one) => store.table('User').get(one.id)?.['ManagerId'] === manager).length;
    const { ops, store: after } = afterMinutes(20, { who: [manager] });
    const mails = ops.filter((op) => op.object === 'EmailMessage' && op.after['Incoming'] === true);
    const ofReports = mails.filter((op) => {
      const owner = after.find(op.after['ParentId'])?.row['OwnerId'];
      return after.find(owner)?.row['ManagerId'] === manager;
    });
    expect(ofReports.length / mails.length).toBeGreaterThan(reports / team.advocates.length);
  });

  it('does not make up for a night’s sleep', () => {
    const org = aLiveOrg();
    const live = new Live(org.desk, { seed: 7, signedIn: () => [] });
    onTestFinished(() => live.stop());
    live.setRate(6);
    org.time.now += 8 * 3600_000;
    expect([live.catchUp(), live.catchUp()]).toEqual([5, 0]);
  });

  it('stops', () => {
    const { live, time } = afterMinutes(1);
    live.stop();
    time.now += 3600_000;
    expect([live.catchUp(), live.rate]).toEqual([0, 0]);
  });

  it('lets an event fall away that the org cannot take', () => {
    const org = aLiveOrg();
    for (const field of ['TextBody', 'CommentBody', 'Next_Steps__c', 'Status']) {
      for (const object of ['Case', 'EmailMessage', 'CaseComment']) {
        if (org.store.objectNamed(object)?.byName.has(field.toLowerCase())) {
          org.store.redefine(object, (overlay) => overlay.setMode(field, 'hidden'));
        }
      }
    }
    const live = new Live(org.desk, { seed: 7, signedIn: () => [] });
    onTestFinished(() => live.stop());
    live.setRate(600);
    for (let i = 0; i < 60; i += 1) {
      org.time.now += 1000;
      live.catchUp();
    }
    expect(new Set(org.ledger.ops().map((op) => op.object))).not.toContain('EmailMessage');
  });
});
