import { expect, it } from 'vitest';
import { ByteWriter } from '../../../../../electron/backend/practice-org/soql/byte-writer.ts';

it('keeps every character, however much more comes than was expected', () => {
  const writer = new ByteWriter(4);
  const pieces = ['{"name":"', 'Dąbrowski 長谷川 🙂 שירה ', 'x'.repeat(5000), '"}'];
  for (const piece of pieces) writer.add(piece);
  expect(Buffer.from(writer.bytes()).toString('utf8')).toBe(pieces.join(''));
});
