import { describe, expect, it } from 'vitest';
import { customerReplies, customerWrites } from '../../../../../electron/backend/practice-org/live/customers.ts';
import { openCasesOf } from '../../../../../electron/backend/practice-org/live/live-desk.ts';
import { aLiveOrg, LIVE_NOW } from './a-live-org.ts';

/** The org after the Advocate has just sent a mail on one of their cases. */
function justSent() {
  const org = aLiveOrg();
  const [theCase = {}] = openCasesOf(org.store, org.advocate.id).filter((row) => row['ContactId'] !== null);
  const ParentId = String(theCase['Id']);
  const MessageDate = new Date(LIVE_NOW - 1000).toISOString();
  org.colleagues.create('EmailMessage', {
    ParentId,
    Incoming: false,
    Status: '3',
    MessageDate,
    TextBody: 'Hi,\n\nour offer',
  });
  const written = () => org.rowsOf('EmailMessage').at(-1) ?? {};
  return { ...org, theCase, ParentId, written };
}

describe('a customer', () => {
  it('answers the newest mail more often than any other, quoting it', () => {
    const answered = Array.from({ length: 20 }, (_, luck) => {
      const { desk, happening, written, ParentId } = justSent();
      expect(customerReplies(desk, happening(luck))).toBe(true);
      return written()['ParentId'] === ParentId ? written() : null;
    }).filter((mail) => mail !== null);
    expect(answered.length).toBeGreaterThan(10);
    const reply = answered.find((mail) => String(mail['Subject']).startsWith('Re: '));
    expect(reply).toMatchObject({ Incoming: true, Status: '0', MessageDate: LIVE_NOW / 1000 });
    expect(String(reply?.['TextBody'])).toMatch(/\n\nOn 2026-06-10, Kim Kowalski wrote:\n> Hi,\n> \n> our offer$/);
  });

  it('says who writes, to whom, and about what', () => {
    const { desk, happening, written, store, advocate } = justSent();
    customerReplies(desk, happening(2));
    const theCase = store.find(written()['ParentId'])?.row ?? {};
    const contact = store.find(theCase['ContactId'])?.row;
    expect(written()).toMatchObject({
      FromAddress: contact?.['Email'],
      FromName: contact?.['Name'],
      ToAddress: advocate.email,
      RelatedToId: theCase['Id'],
    });
  });

  it('does not answer twice', () => {
    const { desk, happening, rowsOf } = justSent();
    const before = rowsOf('EmailMessage').length;
    let answers = 0;
    while (customerReplies(desk, happening(answers))) answers += 1;
    const cases = rowsOf('EmailMessage')
      .slice(before)
      .map((mail) => mail['ParentId']);
    expect(answers).toBeGreaterThan(2);
    expect(new Set(cases).size).toBe(answers);
  });

  it('writes of their own accord too, and moves the stamp of the case', () => {
    const { desk, happening, written, store } = justSent();
    expect(customerWrites(desk, happening(1))).toBe(true);
    expect(written()).toMatchObject({ Incoming: true });
    expect(store.find(written()['ParentId'])?.row['SystemModstamp']).toBe(LIVE_NOW / 1000);
  });
});
