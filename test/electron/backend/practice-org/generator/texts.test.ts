import { describe, expect, it } from 'vitest';
import { aStore } from '../a-store.ts';

const org = aStore({ cases: 900 });
const texts = (object: string, field: string): string[] =>
  org
    .query(`SELECT ${field} FROM ${object}`)
    .map((row) => row[field])
    .filter((text): text is string => typeof text === 'string');

describe('generated texts', () => {
  it.each([
    ['EmailMessage', 'TextBody'],
    ['EmailMessage', 'HtmlBody'],
    ['Case', 'Description'],
    ['Case', 'Context__c'],
    ['Case', 'CTA__c'],
    ['CaseComment', 'CommentBody'],
    ['FeedItem', 'Body'],
    ['Task', 'Description'],
    ['Event', 'Description'],
  ])('%s.%s leaves no hole unfilled', (object, field) => {
    const all = texts(object, field);
    expect(all.length).toBeGreaterThan(0);
    expect(all.filter((text) => /[{}]|undefined|\bnull\b|NaN/.test(text))).toEqual([]);
  });

  it('say the same in both bodies of a mail', () => {
    const mails = org.query('SELECT TextBody, HtmlBody FROM EmailMessage WHERE Incoming = true LIMIT 50');
    const plain = (html: unknown): string =>
      String(html)
        .replace(/<\/p><p>/g, '\n\n')
        .replace(/<br>/g, '\n')
        .replace(/<[^>]+>/g, '')
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>')
        .replace(/&amp;/g, '&');
    expect(mails.filter((mail) => mail['HtmlBody'] !== null && plain(mail['HtmlBody']) !== mail['TextBody'])).toEqual(
      [],
    );
  });

  it('are varied, and sometimes in the customer’s language', () => {
    const bodies = texts('EmailMessage', 'TextBody');
    expect(new Set(bodies).size / bodies.length).toBeGreaterThan(0.9);
    expect(bodies.some((body) => body.includes('Mit freundlichen Grüßen'))).toBe(true);
  });

  it('give context as facts', () => {
    expect(texts('Case', 'Context__c').every((text) => text.split('\n').every((line) => /^[^:]+: .+/.test(line)))).toBe(
      true,
    );
  });
});
