import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Row } from '../../../../../electron/backend/practice-org/store/table.ts';
import { TRIGGERS } from '../../../../../electron/backend/practice-org/generator/triggers.data.ts';
import { MAIL_SUBJECTS } from '../../../../../electron/backend/practice-org/generator/triggers.data.ts';
import { caseContexts } from '#shared/day';
import { fy26 } from '#shared/handbook';
import { createCalendar } from '#shared/lib';
import { missingItems, readCase } from '#shared/rules';
import { aStore, NOW, type Generated } from '../a-store.ts';
import { workspaceOf } from '../a-workspace.ts';

const rowsOf = (org: Generated, object: string): readonly Row[] => org.store.table(object).rows;

/** Everything that the org can answer, written texts too. */
function print(org: Generated): string {
  const hash = createHash('sha256');
  for (const { def } of org.store.allTables()) {
    hash.update(
      JSON.stringify(org.query(`SELECT ${def.fields.map((field) => field.name).join(', ')} FROM ${def.name}`)),
    );
  }
  return hash.digest('hex');
}

describe('the generated org', () => {
  it('follows from seed, now, cases and advocates alone', () => {
    const original = print(aStore());
    expect(print(aStore())).toBe(original);
    for (const change of [{ seed: 8 }, { now: '2026-06-10T13:30:01Z' }, { cases: 201 }, { advocates: 11 }]) {
      expect(print(aStore(change))).not.toBe(original);
    }
  });

  it('has as many cases as asked for', () => {
    expect([200, 333, 1000].map((cases) => rowsOf(aStore({ cases }), 'Case').length)).toEqual([200, 333, 1000]);
  });

  it('keeps one case in seven open once each Advocate has the essential ones', () => {
    for (const cases of [600, 3000]) {
      const share = rowsOf(aStore({ cases }), 'Case').filter((row) => row['IsClosed'] === false).length / cases;
      expect(share > 0.12 && share < 0.15).toBe(true);
    }
  });

  it('shows every trigger of fy26 even at 200 cases, with free mail subjects and dates behind renewals', () => {
    const subjects = rowsOf(aStore(), 'Case').map((row) => String(row['Subject']));
    const missing = TRIGGERS.filter(
      (trigger) =>
        !subjects.some((subject) =>
          trigger.subjects.some((label) => subject.toLowerCase().startsWith(label.toLowerCase())),
        ),
    ).map((trigger) => trigger.id);
    // `Email to Case` is mostly a mail under its own subject.
    expect(missing.filter((id) => id !== 'email-to-case')).toEqual([]);
    expect(subjects.some((subject) => MAIL_SUBJECTS.includes(subject))).toBe(true);
    expect(subjects.some((subject) => / - \d{4}-\d\d-\d\d/.test(subject))).toBe(true);
  });

  it('lacks each of the Required 10 on some case', () => {
    const org = aStore({ cases: 1500 });
    const workspace = workspaceOf(org);
    const calendar = createCalendar({ zone: 'UTC' });
    const contextOf = caseContexts(workspace, org.userIds[0] ?? '');
    const missing = new Set(
      workspace.cases.flatMap((theCase) =>
        missingItems(readCase(theCase, contextOf(theCase), fy26, calendar, Date.parse(NOW))),
      ),
    );
    expect([...missing].sort()).toEqual(
      [
        'R10-1',
        'R10-2',
        'R10-3',
        'R10-4',
        'R10-5',
        'R10-6',
        'R10-7',
        'R10-8',
        'R10-9',
        'R10-10',
        'R10-11',
        'R10-12',
      ].sort(),
    );
  });

  it('has nothing stamped after now, and nothing touched before it was made', () => {
    const org = aStore({ cases: 600 });
    const now = Date.parse(NOW) / 1000;
    const wrong = org.store
      .allTables()
      .flatMap(({ def, rows }) =>
        rows
          .filter(
            (row) =>
              Number(row['SystemModstamp'] ?? 0) > now ||
              Number(row['CreatedDate'] ?? 0) > now ||
              Number(row['LastModifiedDate'] ?? now) < Number(row['CreatedDate'] ?? 0),
          )
          .map((row) => `${def.name} ${String(row['Id'])}`),
      );
    expect(wrong).toEqual([]);
  });

  it('refers only to rows that exist', () => {
    const org = aStore({ cases: 400 });
    const dangling = org.store
      .allTables()
      .flatMap(({ def, rows }) =>
        def.fields
          .filter((field) => field.type === 'reference')
          .flatMap((field) =>
            rows
              .filter((row) => row[field.name] != null && !org.store.find(row[field.name]))
              .map(() => `${def.name}.${field.name}`),
          ),
      );
    expect(dangling).toEqual([]);
  });

  it('fills every field of every row, if only with null', () => {
    const org = aStore();
    const gaps = org.store
      .allTables()
      .flatMap(({ def, rows }) =>
        def.fields
          .filter((field) => !field.calculated && rows.some((row) => row[field.name] === undefined))
          .map((field) => `${def.name}.${field.name}`),
      );
    expect(gaps).toEqual([]);
  });

  it('has accounts in three regions and names in many scripts', () => {
    const org = aStore({ cases: 3000 });
    const regions = new Set(rowsOf(org, 'Account').map((row) => row['Region__c']));
    const names = rowsOf(org, 'Contact')
      .map((row) => String(row['Name']))
      .join(' ');
    expect([
      [...regions].sort(),
      /\p{Script=Arabic}/u.test(names),
      /\p{Script=Hebrew}/u.test(names),
      /[ąęłŁ]/.test(names),
      /Leutheusser-Schnarrenberger/.test(names),
    ]).toEqual([['AMER', 'APJ', 'EMEA'], true, true, true, true]);
  });

  it('uses no domain that could be real', () => {
    const org = aStore({ cases: 400 });
    const addresses = org.store
      .allTables()
      .flatMap(({ rows }) =>
        rows.flatMap((row) =>
          Object.values(row).filter((value): value is string => typeof value === 'string' && value.includes('@')),
        ),
      );
    expect(addresses.filter((address) => address.includes('@') && !/@[\w.-]+\.example\b/.test(address))).toEqual([]);
  });
});
