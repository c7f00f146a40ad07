import { describe, expect, it } from 'vitest';
import {
  advocateWorks,
  colleagueAsks,
  colleagueEdits,
} from '../../../../../electron/backend/practice-org/live/team-work.ts';
import { aLiveOrg, LIVE_NOW } from './a-live-org.ts';

const luck = Array.from({ length: 40 }, (_, n) => n);

describe('a colleague', () => {
  it('asks on one of the Advocate’s cases', () => {
    const { desk, happening, ledger, advocate, team, store } = aLiveOrg();
    for (const n of luck.slice(0, 10)) expect(colleagueAsks(desk, happening(n))).toBe(true);
    const asked = ledger.ops().filter((op) => op.kind === 'create');
    expect(new Set(asked.map((op) => op.object))).toEqual(new Set(['CaseComment', 'FeedItem']));
    for (const op of asked) {
      expect(store.find(op.after['ParentId'])?.row['OwnerId']).toBe(advocate.id);
      expect(team.colleagues.map((colleague) => colleague.id)).toContain(op.by);
      expect(String(op.after['CommentBody'] ?? op.after['Body'])).toMatch(/[?.]/);
    }
  });

  it('edits Next Steps, their date, priority or status, but never as the owner', () => {
    const { desk, happening, ledger, advocate } = aLiveOrg();
    for (const n of luck) expect(colleagueEdits(desk, happening(n))).toBe(true);
    const edits = ledger.ops().filter((op) => op.object === 'Case');
    const fields = new Set(edits.flatMap((op) => Object.keys(op.after)));
    expect(['Next_Steps__c', 'Next_Steps_Date__c', 'Priority', 'Status'].filter((name) => !fields.has(name))).toEqual(
      [],
    );
    expect(edits.some((op) => op.by === advocate.id)).toBe(false);
  });

  it('puts a new entry above the old ones', () => {
    const { desk, happening, ledger } = aLiveOrg();
    for (const n of luck) colleagueEdits(desk, happening(n));
    const edit = ledger.ops().find((op) => typeof op.before?.['Next_Steps__c'] === 'string');
    const [entry = '', ...older] = String(edit?.after['Next_Steps__c']).split('\n');
    expect(entry).toMatch(/^2026-06-1\d [A-Z]{2,3} \S/);
    expect(older.join('\n')).toBe(edit?.before?.['Next_Steps__c']);
  });
});

describe('an Advocate', () => {
  it('who is signed in does their own work', () => {
    const { desk, happening } = aLiveOrg();
    expect(advocateWorks(desk, happening(1))).toBe(false);
  });

  it('who is not writes to customers, takes cases up and closes some by the rules', () => {
    const { desk, happening, ledger, advocate } = aLiveOrg();
    for (const n of luck) advocateWorks(desk, happening(n, { signedIn: new Set() }));
    const ops = ledger.ops();
    const started = ops.filter((op) => op.after['Started_At__c'] !== undefined);
    const closed = ops.filter((op) => op.after['IsClosed'] === true && op.object === 'Case');
    expect([started.length > 0, closed.length > 0]).toEqual([true, true]);
    expect(
      started.every((op) => op.after['Started_At__c'] === new Date(LIVE_NOW).toISOString().replace('Z', '+0000')),
    ).toBe(true);
    expect(closed.every((op) => op.after['Resolution_Action__c'] && op.after['Feedback__c'])).toBe(true);
    expect(ops.filter((op) => op.object === 'EmailMessage').every((op) => op.by === advocate.id)).toBe(true);
  });
});
