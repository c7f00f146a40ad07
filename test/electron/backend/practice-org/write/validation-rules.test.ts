import { describe, expect, it } from 'vitest';
import type { Row } from '../../../../../electron/backend/practice-org/store/table.ts';
import { brokenRules, VALIDATION_RULES } from '../../../../../electron/backend/practice-org/write/validation-rules.ts';
import { aWriter } from './a-writer.ts';

function judge(object: string, row: Row, before: Row | null = null, off: readonly string[] = []): string[] {
  const { store, add } = aWriter();
  const accounts = {
    with: add('Account', { Name: 'a', GitLab_Admin__c: 'Ada' }),
    without: add('Account', { Name: 'b' }),
  };
  const AccountId = accounts[(row['account'] as keyof typeof accounts) ?? 'without'];
  return brokenRules(object, { ...row, AccountId }, before, store, new Set(off)).map((item) => item.message);
}

const [resolution, date, admin] = VALIDATION_RULES.map((rule) => rule.message);

describe('a validation rule', () => {
  it.each<[string, string, Row, Row | null, (string | undefined)[]]>([
    ['closing without a Resolution Action', 'Case', { Status: 'Closed: Resolved' }, null, [resolution]],
    ['closing with one', 'Case', { Status: 'Closed: Resolved', Resolution_Action__c: 'Answered Question' }, null, []],
    ['an open case without one', 'Case', { Status: 'Open' }, null, []],
    ['Next Steps without a date', 'Case', { Next_Steps__c: 'x' }, { Next_Steps__c: 'y' }, [date]],
    ['old Next Steps without a date', 'Case', { Next_Steps__c: 'x' }, { Next_Steps__c: 'x' }, []],
    ['winning without a GitLab Admin', 'Opportunity', { StageName: 'Closed Won' }, null, [admin]],
    ['winning with one', 'Opportunity', { StageName: 'Closed Won', account: 'with' }, null, []],
    ['an edit after winning', 'Opportunity', { StageName: 'Closed Won' }, { StageName: 'Closed Won' }, []],
    ['two at once', 'Case', { Status: 'Closed: Resolved', Next_Steps__c: 'x' }, null, [resolution, date]],
  ])('judges %s', (_what, object, row, before, messages) => {
    expect(judge(object, row, before)).toEqual(messages);
  });

  it('can be switched off', () => {
    expect(judge('Case', { Status: 'Closed: Resolved' }, null, ['resolution-action'])).toEqual([]);
  });
});
