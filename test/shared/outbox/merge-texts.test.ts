import { expect, it } from 'vitest';
import { keepBothTexts, mergeTexts } from '../../../shared/outbox/merge-texts.ts';

it.each([
  ['puts what we added above theirs', 'old', 'mine\nold', 'theirs\nold', 'mine\ntheirs\nold'],
  ['says a line once that both added', 'old', 'same\nold', 'same\nold', 'same\nold'],
  ['takes theirs whole where they rewrote it', 'old', 'mine\r\nold', 'anew', 'mine\nanew'],
  ['begins with ours where nothing was there', null, 'mine', 'theirs', 'mine\ntheirs'],
  ['offers nothing where we changed a line', 'a\nb', 'mine\nb', 'theirs', null],
  ['offers nothing where we added none', 'a', 'a', 'theirs', null],
] as const)('%s', (_claim, base, ours, theirs, merged) => {
  expect(mergeTexts(base, ours, theirs)).toBe(merged);
});

it.each([
  ['as the merge does where we added', 'old', 'mine\nold', 'theirs\nold', 'mine\ntheirs\nold'],
  ['with their new lines under ours where we changed one', 'a\nb', 'A\nb', 'theirs\na\nb', 'A\nb\ntheirs'],
  ['ours alone where they only took lines out', 'a\nb', 'A\nb', 'b', 'A\nb'],
] as const)('keeps both: %s', (_claim, base, ours, theirs, both) => {
  expect(keepBothTexts(base, ours, theirs)).toBe(both);
});
