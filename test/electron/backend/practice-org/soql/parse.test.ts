import { describe, expect, it } from 'vitest';
import { parseSoql } from '../../../../../electron/backend/practice-org/soql/parse.ts';
import type { OrgError } from '../../../../../electron/backend/practice-org/org-error.ts';

function refusal(soql: string): { code: string; says: string } | null {
  try {
    parseSoql(soql);
    return null;
  } catch (error) {
    const { errorCode, message } = error as OrgError;
    return { code: errorCode, says: message.split('\n').at(-1) ?? '' };
  }
}

const ACCEPTED = [
  'SELECT Id FROM Case',
  'select id, subject from case where isclosed = false',
  'SELECT COUNT() FROM Case',
  'SELECT FIELDS(ALL) FROM Case LIMIT 200',
  "SELECT c.Id, c.Account.Name FROM Case c WHERE c.Status = 'Open'",
  'SELECT Case.Id FROM Case',
  'SELECT Id, (SELECT Id FROM CaseComments ORDER BY CreatedDate DESC LIMIT 3) FROM Case',
  "SELECT Id FROM Case WHERE (Status = 'Open' OR Status = 'Closed: Resolved') AND NOT (Priority IN ('High', 'Low'))",
  "SELECT Id FROM Case WHERE NOT Status = 'Open' AND Priority = 'High'",
  'SELECT Id FROM Case WHERE CreatedDate >= 2026-01-31T10:00:00Z AND CreatedDate < 2026-01-31T10:00:00.000+02:00',
  'SELECT Id FROM Case WHERE CreatedDate = LAST_N_DAYS:30 OR CreatedDate = THIS_QUARTER',
  "SELECT Id FROM Task WHERE WhatId IN (SELECT Id FROM Case WHERE IsClosed = false) AND WhoId NOT IN (SELECT Id FROM Contact WHERE Title = 'CTO')",
  'SELECT Id FROM Case ORDER BY Status DESC NULLS LAST, Id LIMIT 5 OFFSET 2000',
  'SELECT Id FROM Case USING SCOPE mine',
  'SELECT Id FROM Case FOR VIEW',
  "SELECT Id FROM Case WHERE Subject LIKE '%it\\'s%'",
  "SELECT Id FROM Case WHERE Subject = 'a = b and c in (d) not' AND Status NOT IN ('x') AND (NOT IsClosed = true)",
];

const REFUSED: Record<string, [code: string, says: string]> = {
  '': ['MALFORMED_QUERY', 'unexpected token: <EOF>'],
  'SELECT Id FORM Case': ['MALFORMED_QUERY', "unexpected token: 'FORM'"],
  'SELECT Id Name FROM Case': ['MALFORMED_QUERY', 'only aggregate expressions use field aliasing'],
  'SELECT Account.Name n FROM Case': ['MALFORMED_QUERY', 'only aggregate expressions use field aliasing'],
  'SELECT Id FROM Case ORDER LIMIT 1': ['MALFORMED_QUERY', "unexpected token: 'LIMIT'"],
  'SELECT Id FROM Case GROUP': ['MALFORMED_QUERY', 'unexpected token: <EOF>'],
  'SELECT Id FROM Case ALL ROWS': ['MALFORMED_QUERY', 'ALL ROWS not allowed in this context'],
  'SELECT Id FROM Case WHERE': ['MALFORMED_QUERY', 'unexpected token: <EOF>'],
  'SELECT Id, FROM Case': ['MALFORMED_QUERY', "unexpected token: 'FROM'"],
  'SELECT Id FROM Case;': ['MALFORMED_QUERY', "unexpected token: ';'"],
  'SELECT * FROM Case': ['MALFORMED_QUERY', "unexpected token: '*'"],
  "SELECT Id FROM Case WHERE Status = 'Open": ['MALFORMED_QUERY', "unexpected token: '''"],
  'SELECT Id FROM Case WHERE OwnerId = :me': ['MALFORMED_QUERY', "unexpected token: ':'"],
  "SELECT Id FROM Case WHERE Status = 'a' AND Status = 'b' OR Status = 'c'": [
    'MALFORMED_QUERY',
    "unexpected token: 'OR'",
  ],
  "SELECT Id FROM Case WHERE (Status = 'a'": ['MALFORMED_QUERY', 'unexpected token: <EOF>'],
  "SELECT Id FROM Case WHERE Status IN 'a'": ['MALFORMED_QUERY', "unexpected token: ''a''"],
  "SELECT Id FROM Case WHERE Status = ('a', 'b')": ['MALFORMED_QUERY', "unexpected token: ''a''"],
  'SELECT Id FROM Case LIMIT -1': ['MALFORMED_QUERY', "unexpected token: '-1'"],
  'SELECT Id FROM Case OFFSET 2001': ['NUMBER_OUTSIDE_VALID_RANGE', 'Maximum SOQL offset allowed is 2000'],
  'SELECT FIELDS(ALL) FROM Case': ['MALFORMED_QUERY', 'The SOQL FIELDS function must have a LIMIT of at most 200'],
  'SELECT Id, COUNT() FROM Case': ['MALFORMED_QUERY', "unexpected token: ','"],
  "SELECT Id FROM Case WHERE Status = 'a' Priority = 'b'": ['MALFORMED_QUERY', "unexpected token: 'Priority'"],
  "SELECT Id FROM Case WHERE Status = 'a' AND Type = 'x' Priority LIKE 'b'": [
    'MALFORMED_QUERY',
    "unexpected token: 'Priority'",
  ],
  'SELECT Id FROM Case WHERE AND Status = null': ['MALFORMED_QUERY', "unexpected token: 'AND'"],
  'SELECT Id FROM Task WHERE WhatId IN (SELECT Id FROM Case WHERE Status = null Priority = null)': [
    'MALFORMED_QUERY',
    "unexpected token: 'Priority'",
  ],
  'SELECT Status, COUNT(Id) FROM Case GROUP BY Status': [
    'MALFORMED_QUERY',
    'The practice org answers COUNT() but no other aggregate query: leave out GROUP BY and HAVING.',
  ],
  'SELECT Id FROM Case WHERE AccountId IN (SELECT AccountId FROM Case)': [
    'MALFORMED_QUERY',
    'The inner and outer selects should not be on the same object type',
  ],
  "SELECT Id FROM Task WHERE WhatId IN (SELECT Id FROM Case) OR Subject = 'a'": [
    'MALFORMED_QUERY',
    'Semi join sub-selects are only allowed at the top level WHERE expressions and not in nested WHERE expressions.',
  ],
  "SELECT Id FROM Task WHERE (WhatId IN (SELECT Id FROM Case) AND IsClosed = true) AND Subject = 'a'": [
    'MALFORMED_QUERY',
    'Semi join sub-selects are only allowed at the top level WHERE expressions and not in nested WHERE expressions.',
  ],
  'SELECT Id FROM Task WHERE NOT WhatId IN (SELECT Id FROM Case)': [
    'MALFORMED_QUERY',
    'Semi join sub-selects are only allowed at the top level WHERE expressions and not in nested WHERE expressions.',
  ],
  'SELECT Id FROM Task WHERE WhatId IN (SELECT Id FROM Case) AND WhoId IN (SELECT Id FROM Contact) AND OwnerId IN (SELECT Id FROM User)':
    ['EXCEEDED_MAX_SEMIJOIN_SUBSELECTS', 'Maximum 2 semi join sub-selects are allowed'],
  'SELECT Id FROM Task WHERE WhatId IN (SELECT Id FROM Case WHERE AccountId IN (SELECT Id FROM Account))': [
    'MALFORMED_QUERY',
    'Nesting of semi join sub-selects is not supported',
  ],
  'SELECT Id FROM Task WHERE WhatId IN (SELECT Id, OwnerId FROM Case)': [
    'MALFORMED_QUERY',
    'SELECT of semi-join sub-selects must have exactly one field',
  ],
  'SELECT Id FROM Task WHERE WhatId IN (SELECT Id FROM Case LIMIT 5)': [
    'MALFORMED_QUERY',
    'ORDER BY, LIMIT and OFFSET are not supported in semi-join sub-selects',
  ],
  'SELECT Id FROM Task WHERE WhatId = (SELECT Id FROM Case)': ['MALFORMED_QUERY', "unexpected token: '('"],
};

describe('SOQL', () => {
  it.each(ACCEPTED)('accepts %s', (soql) => {
    expect(refusal(soql)).toBeNull();
  });

  it.each(Object.entries(REFUSED))('refuses %s', (soql, [code, says]) => {
    expect(refusal(soql)).toEqual({ code, says });
  });

  it('reads aliases, literals and orderings into one shape', () => {
    expect(
      parseSoql(
        'SELECT c.Account.Name FROM Case c WHERE c.Next_Steps_Date__c < NEXT_N_DAYS:3 ORDER BY c.Status DESC LIMIT 2',
      ),
    ).toEqual({
      from: 'Case',
      columns: [{ kind: 'field', path: ['Account', 'Name'] }],
      where: {
        kind: 'compare',
        path: ['Next_Steps_Date__c'],
        operator: '<',
        values: [{ kind: 'relative', name: 'NEXT_N_DAYS', n: 3 }],
      },
      orderBy: [{ path: ['Status'], descending: true, nullsFirst: true }],
      limit: 2,
      offset: 0,
      mine: false,
    });
  });
});
