import { describe, expect, it } from 'vitest';
import { cli } from '../../support/cli.ts';

describe('advocate-desk', () => {
  it.each([
    [[], 'opens '],
    [['--browser'], 'opens --browser'],
    [['advocate-desk://case/500000000000001AAA'], 'opens advocate-desk://case/500000000000001AAA'],
    [['practice-org', '--cases', '200'], 'practises --cases 200'],
    [['practice-org', '--help'], 'practises --help'],
  ])('%j', async (argv, stdout) => {
    expect(await cli(argv)).toEqual({ code: 0, stdout, stderr: '' });
  });

  it.each([['--help'], ['-h'], ['help']])('%s explains the verbs', async (flag) => {
    const { code, stdout, stderr } = await cli([flag]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('advocate-desk queue FILE');
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
  });

  it.each(['quack', 'constructor', '-x'])('refuses %s and names the verbs', async (verb) => {
    const { code, stdout, stderr } = await cli([verb]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(
      /^advocate-desk: there is no verb "[^"]+"; there are lint, .*practice-org \(see .*--help\)\n$/,
    );
    expect(stderr).toContain(`"${verb}"`);
  });
});
