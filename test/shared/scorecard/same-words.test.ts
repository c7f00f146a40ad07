import { expect, it } from 'vitest';
import { sameWords } from '../../../shared/scorecard/same-words.ts';

it.each([
  ['Growth Conversation', ' growth  conversation ', true],
  ['Transferred To Support', 'Transferred-to-support', true],
  ['Growth', 'Growth Conversation', false],
  ['', '', true],
  ['', 'x', false],
])('%j and %j', (one, other, same) => {
  expect(sameWords(one, other)).toBe(same);
});
