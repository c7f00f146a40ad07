import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../electron/cli/decode-text.ts';

const text = 'Åsa Öberg, 25 €';

describe('decodeText', () => {
  it('reads UTF-8, with or without its mark', () => {
    expect([decodeText(Buffer.from(text)), decodeText(Buffer.from(`\uFEFF${text}`))]).toEqual([text, text]);
  });

  it('reads UTF-16 in either order by its mark', () => {
    const little = Buffer.from(`\uFEFF${text}`, 'utf16le');
    expect([decodeText(little), decodeText(Buffer.from(little).swap16())]).toEqual([text, text]);
  });

  it('reads Windows-1252 where the bytes are no UTF-8', () => {
    const bytes = Buffer.from([...text].map((letter) => (letter === '€' ? 0x80 : letter.charCodeAt(0))));
    expect(decodeText(bytes)).toBe(text);
  });

  it('reads nothing as nothing', () => {
    expect(decodeText(new Uint8Array())).toBe('');
  });
});
