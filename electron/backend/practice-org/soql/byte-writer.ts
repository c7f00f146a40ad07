/**
 * Collects text as UTF-8. A page of two thousand rows is encoded row by row, so that the pieces of each row are garbage at
 * once; one long string of them all costs several times as much.
 */
export class ByteWriter {
  private buffer: Buffer;
  private length = 0;

  /** `expected`: about how many bytes will come; it grows when there are more. */
  constructor(expected: number) {
    this.buffer = Buffer.allocUnsafe(expected);
  }

  add(text: string): void {
    const most = this.length + text.length * 3;
    if (most > this.buffer.length) {
      const larger = Buffer.allocUnsafe(Math.max(most, this.buffer.length * 2));
      this.buffer.copy(larger, 0, 0, this.length);
      this.buffer = larger;
    }
    this.length += this.buffer.write(text, this.length, 'utf8');
  }

  /** Everything added so far. */
  bytes(): Uint8Array {
    return this.buffer.subarray(0, this.length);
  }
}
