import { describe, expect, it } from 'vitest';
import { readBundleOptions } from '../../../electron/cli/bundle-options.ts';
import { CliError } from '../../../electron/cli/cli-io.ts';

describe('readBundleOptions', () => {
  it('reads the file and every flag, in any order', () => {
    const argv = [
      '--edition',
      'fy26',
      'day.json',
      '--now=2025-06-12T09:00:00Z',
      '--me',
      'u',
      '--zone',
      'UTC',
      '--format',
      'json',
    ];
    expect(readBundleOptions(argv)).toEqual({
      file: 'day.json',
      edition: 'fy26',
      now: '2025-06-12T09:00:00Z',
      me: 'u',
      zone: 'UTC',
      format: 'json',
      own: {},
    });
  });

  it('gives a verb its own flags, and refuses them to others', () => {
    const argv = ['day.json', '--from', '2025-06-01', '--to=2025-06-12'];
    expect(readBundleOptions(argv, ['from', 'to', 'out'])?.own).toEqual({ from: '2025-06-01', to: '2025-06-12' });
    expect(() => readBundleOptions(argv)).toThrow(/^Unknown option '--from' \(see/);
  });

  it('prints a table unless told otherwise, and reads standard input for -', () => {
    expect(readBundleOptions(['-'])).toMatchObject({ file: '-', format: 'table' });
  });

  it('asks for help with or without a file', () => {
    expect([readBundleOptions(['--help']), readBundleOptions(['day.json', '-h'])]).toEqual([null, null]);
  });

  it.each([
    [[], /^name the workspace bundle/],
    [['a', 'b', 'c'], /^takes one file, not also "b" "c"$/],
    [['a', '--format', 'xml'], /^--format is json or table, not "xml"$/],
    [['a', '--bogus'], /^Unknown option '--bogus' \(see/],
    [['a', '--me'], /^Option '--me <value>' argument missing \(see/],
  ])('refuses %j in one line', (argv, message) => {
    expect(() => readBundleOptions(argv)).toThrow(CliError);
    expect(() => readBundleOptions(argv)).toThrow(message);
  });
});
