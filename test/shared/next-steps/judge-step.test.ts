import { describe, expect, it } from 'vitest';
import { judgeStep } from '../../../shared/next-steps/judge-step.ts';

describe('judgeStep', () => {
  it.each([
    'First touch email to discuss promo',
    'Followed up with billing team to approve refund request',
    'Send quote to customer',
    'Sent order form to customer',
    'Called buyer about the quote',
    'Called the customer',
    'Call Pat tomorrow',
    'Left a voicemail',
    'Left voicemail with Pat',
    'Email sent to customer',
    'Reached out to Ola',
    'Check in with Ola',
    'Follow up with customer on quote',
    'Follow-up call with the CFO',
    'Confirmed with Pat',
    'Call them back',
    'Meeting with Ola on seats',
    'Renegotiate terms with Ola',
    'Customer to sign the order form',
    'Waiting on billing to approve the refund',
    'Waiting for legal because the contract changed',
    'Waiting on billing, called Sam about it',
    'Angebot an Kunden geschickt',
    'Chasing PO from procurement',
    'CALLED THE CUSTOMER',
    'WAITING ON BILLING TO APPROVE THE REFUND',
    '見積もりを顧客に送る',
    'ส่งใบเสนอราคาให้ลูกค้า',
    'שלח הצעת מחיר ללקוח',
  ])('passes "%s"', (step) => {
    expect(judgeStep(step)).toBeNull();
  });

  it.each([
    ['Contact', 'tooShort'],
    ['WAITING ON BILLING', 'bareWait'],
    ['FOLLOW UP AGAIN TOMORROW', 'noObject'],
    ['連絡', 'tooShort'],
    ['Email', 'tooShort'],
    ['Call', 'tooShort'],
    ['TBD', 'tooShort'],
    ['Follow up', 'tooShort'],
    ['Follow-up', 'tooShort'],
    ['follow up.', 'tooShort'],
    ['Email sent', 'tooShort'],
    ['Waiting on billing', 'bareWait'],
    ['Waiting on billing team', 'bareWait'],
    ['waiting for customer reply', 'bareWait'],
    ['Still waiting for a response', 'bareWait'],
    ['Awaiting PO from customer', 'bareWait'],
    ['Pending customer response', 'bareWait'],
    ['On hold', 'bareWait'],
    ['Follow up again tomorrow', 'noObject'],
    ['Will follow up next week', 'noObject'],
    ['Need to follow up on this', 'noObject'],
    ['Follow up call tomorrow', 'noObject'],
    ['Touch base next week', 'noObject'],
    ['Call back next week', 'noObject'],
    ['To be determined', 'noObject'],
    ['No response yet', 'noObject'],
    ['TBD next week', 'noObject'],
    ['Customer billing team', 'noObject'],
  ])('calls "%s" %s', (step, fault) => {
    expect(judgeStep(step)).toBe(fault);
  });
});
