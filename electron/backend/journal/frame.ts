import { crc32 } from 'node:zlib';

/** Length and checksum, four bytes each, before what they speak of. */
const headLength = 8;
/** More than any batch has: a length above it is no length. */
const maxLength = 256 * 1024 * 1024;

/** A payload as it lies in the file. */
export function frameOf(payload: Uint8Array): Buffer {
  const frame = Buffer.allocUnsafe(headLength + payload.length);
  frame.writeUInt32LE(payload.length, 0);
  frame.writeUInt32LE(crc32(payload), 4);
  frame.set(payload, headLength);
  return frame;
}

export interface ReadFrames {
  readonly payloads: readonly Buffer[];
  /** Where the last whole frame ends; what follows is torn. */
  readonly end: number;
}

/** The whole frames of a file from `start` on. Reading stops at the first that is cut off or does not add up. */
export function readFrames(file: Buffer, start: number): ReadFrames {
  const payloads: Buffer[] = [];
  let at = start;
  while (at + headLength <= file.length) {
    const length = file.readUInt32LE(at);
    const end = at + headLength + length;
    // After a power cut a file may end in zeros, which would read as frames of nothing.
    if (length === 0 || length > maxLength || end > file.length) break;
    const payload = file.subarray(at + headLength, end);
    if (crc32(payload) !== file.readUInt32LE(at + 4)) break;
    payloads.push(payload);
    at = end;
  }
  return { payloads, end: at };
}
