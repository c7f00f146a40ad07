const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const CHECKSUM = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';
const POD = 'Pr0000';
const COUNTER_DIGITS = 6;

/** The org's own id, as it stands in identity URLs and at the head of access tokens. */
export const ORG_ID = withChecksum('00DPr0000000001');

function isUpper(code: number): boolean {
  return code >= 65 && code <= 90;
}

/** Appends the three check characters that make a case-sensitive 15-character id safe to compare without case. */
export function withChecksum(id15: string): string {
  let suffix = '';
  for (let chunk = 0; chunk < 15; chunk += 5) {
    let bits = 0;
    for (let i = 0; i < 5; i += 1) if (isUpper(id15.charCodeAt(chunk + i))) bits |= 1 << i;
    suffix += CHECKSUM[bits];
  }
  return id15 + suffix;
}

/** The `counter`-th id (from 1) of the object whose ids begin with `keyPrefix`. Ids sort in counter order. */
export function makeId(keyPrefix: string, counter: number): string {
  let digits = '';
  let rest = counter;
  for (let i = 0; i < COUNTER_DIGITS; i += 1) {
    digits = (DIGITS[rest % 62] as string) + digits;
    rest = Math.floor(rest / 62);
  }
  return flat(withChecksum(keyPrefix + POD + digits));
}

const scratch = Buffer.alloc(18);

/** The same text in one piece: a million ids glued from parts would hold on to every part. */
function flat(id: string): string {
  scratch.write(id, 'latin1');
  return scratch.toString('latin1');
}

const DIGIT_OF = new Int8Array(128).fill(-1);
for (let i = 0; i < DIGITS.length; i += 1) DIGIT_OF[DIGITS.charCodeAt(i)] = i;

/** The counter inside an id of ours, or -1 for any other id. */
export function counterOf(id: string): number {
  let counter = 0;
  for (let i = 15 - COUNTER_DIGITS; i < 15; i += 1) {
    const digit = DIGIT_OF[id.charCodeAt(i)] ?? -1;
    if (digit < 0) return -1;
    counter = counter * 62 + digit;
  }
  return counter;
}

/** A 15-character id becomes its 18-character form; anything else is left alone. */
export function normaliseId(id: string): string {
  return id.length === 15 && looksLikeId(id) ? withChecksum(id) : id;
}

export function looksLikeId(text: string): boolean {
  return (text.length === 15 || text.length === 18) && /^[0-9A-Za-z]+$/.test(text);
}
