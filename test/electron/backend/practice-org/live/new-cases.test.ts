import { describe, expect, it } from 'vitest';
import { newCase } from '../../../../../electron/backend/practice-org/live/new-cases.ts';
import { aLiveOrg, LIVE_NOW } from './a-live-org.ts';

/** The case that the given luck brings, and what came with it. */
function arriving(luck: number) {
  const { desk, happening, rowsOf, store, team } = aLiveOrg();
  const mails = rowsOf('EmailMessage').length;
  expect(newCase(desk, happening(luck))).toBe(true);
  const theCase = rowsOf('Case').at(-1) ?? {};
  const history = rowsOf('CaseHistory').filter((line) => line['CaseId'] === theCase['Id']);
  return { theCase, history, mails: rowsOf('EmailMessage').slice(mails), store, team };
}

describe('a case that comes in', () => {
  it('is routed to an Advocate of the region', () => {
    const { theCase, history, store } = arriving(1);
    expect(theCase).toMatchObject({ Status: 'Open', CreatedDate: LIVE_NOW / 1000, Routed_At__c: LIVE_NOW / 1000 });
    expect(store.find(theCase['OwnerId'])?.row).toMatchObject({ Title: 'SMB Advocate', Region__c: 'AMER' });
    expect(history.map((line) => line['Field'])).toEqual(['created', 'Owner', 'Owner']);
    expect(history[1]?.['OldValue']).toBe('AMER SMB Sales User');
  });

  it('belongs to an account with a contact, and says what it is about', () => {
    const { theCase, store } = arriving(1);
    expect(store.find(theCase['ContactId'])?.row['AccountId']).toBe(theCase['AccountId']);
    expect(
      [theCase['Subject'], theCase['Description'], theCase['CTA__c']].every((text) => String(text).length > 5),
    ).toBe(true);
    expect(String(theCase['Description'])).not.toMatch(/[{}]/);
  });

  it('brings the mail along that it came by', () => {
    const byMail = Array.from({ length: 40 }, (_, luck) => arriving(luck)).find(
      ({ theCase }) => theCase['Origin'] === 'Email',
    );
    expect(byMail?.mails).toMatchObject([
      {
        ParentId: byMail?.theCase['Id'],
        Incoming: true,
        Subject: byMail?.theCase['Subject'],
        FromAddress: byMail?.theCase['SuppliedEmail'],
      },
    ]);
  });
});
