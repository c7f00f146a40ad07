import { describe, expect, it } from 'vitest';
import { aDesk } from './a-desk.ts';

function numbered() {
  const { add, column } = aDesk();
  const accounts = ['a', 'b'].map((Name) => add('Account', { Name }));
  for (let n = 0; n < 8; n += 1) {
    add('Case', {
      Subject: String(n),
      Priority: n % 2 ? 'High' : 'Low',
      Status: n % 4 < 2 ? 'Open' : 'Closed: Resolved',
      AccountId: n < 4 ? accounts[0] : n < 6 ? accounts[1] : null,
    });
  }
  return (condition: string): string => column(`SELECT Subject FROM Case WHERE ${condition}`).join('');
}

describe('WHERE', () => {
  it.each([
    ["Priority = 'High'", '1357'],
    ["Priority = 'High' AND Status = 'Open'", '15'],
    ["Priority = 'High' OR Status = 'Open'", '013457'],
    ["NOT Priority = 'High'", '0246'],
    ["NOT (Priority = 'High' OR Status = 'Open')", '26'],
    ["NOT Priority = 'High' AND Status = 'Open'", '04'],
    ["Priority = 'High' AND NOT (Status = 'Open')", '37'],
    ["(Priority = 'High' AND Status = 'Open') OR (Priority = 'Low' AND AccountId = null)", '156'],
    ["((Priority = 'High'))", '1357'],
    ["NOT (NOT (Priority = 'High'))", '1357'],
    ["AccountId IN (SELECT Id FROM Account WHERE Name = 'A')", '0123'],
    ["AccountId NOT IN (SELECT Id FROM Account WHERE Name = 'A')", '4567'],
    ["Priority = 'High' AND AccountId IN (SELECT Id FROM Account) AND OwnerId IN (SELECT Id FROM User)", '135'],
    ["AccountId IN (SELECT Id FROM Account WHERE Name = 'nobody')", ''],
  ])('%s', (condition, subjects) => {
    expect(numbered()(condition)).toBe(subjects);
  });
});
