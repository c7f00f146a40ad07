import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frameOf, readFrames } from '../../../../electron/backend/journal/frame.ts';

const payloads = fc.array(fc.uint8Array({ minLength: 1, maxLength: 40 }), { maxLength: 6 });
const fileOf = (all: readonly Uint8Array[]): Buffer => Buffer.concat(all.map(frameOf));
const plain = (all: readonly Uint8Array[]): number[][] => all.map((one) => [...one]);

describe('frames', () => {
  it('come back as they were written', () => {
    fc.assert(
      fc.property(payloads, (all) => {
        const file = Buffer.concat([Buffer.from('head'), fileOf(all)]);
        const read = readFrames(file, 4);
        expect(plain(read.payloads)).toEqual(plain(all));
        expect(read.end).toBe(file.length);
      }),
    );
  });

  it('of a file that is cut off anywhere come back up to the last whole one', () => {
    fc.assert(
      fc.property(payloads, fc.nat(), (all, cut) => {
        const file = fileOf(all);
        const read = readFrames(file.subarray(0, cut % (file.length + 1)), 0);
        expect(plain(read.payloads)).toEqual(plain(all.slice(0, read.payloads.length)));
        expect(read.end).toBe(fileOf(all.slice(0, read.payloads.length)).length);
      }),
    );
  });

  it('end before one whose bytes are not those that were written', () => {
    const file = fileOf([Buffer.from('one'), Buffer.from('two'), Buffer.from('three')]);
    file[file.indexOf('two')]! ^= 1;
    expect(readFrames(file, 0).payloads.map(String)).toEqual(['one']);
    const absurd = fileOf([Buffer.from('one')]);
    absurd.writeUInt32LE(0xffff_ffff, 0);
    expect(readFrames(absurd, 0)).toEqual({ payloads: [], end: 0 });
    expect(readFrames(Buffer.alloc(64), 0)).toEqual({ payloads: [], end: 0 });
  });
});
