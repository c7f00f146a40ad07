import { describe, expect, it } from 'vitest';
import { cli } from '../../support/cli.ts';

describe('advocate-desk', () => {
  it.each([
    [[], 'opens '],
    [['--browser'], 'opens --browser'],
    [['advocate-desk://case/500000000000001AAA'], 'opens advocate-desk://case/500000000000001AAA'],
    [['practice-org', '--cases', '200'], 'practises --cases 200'],
    [['practice-org', '--help'], 'practises --help'],
    [['help', 'practice-org'], 'practises --help'],
  ])('%j', async (argv, stdout) => {
    expect(await cli(argv)).toEqual({ code: 0, stdout, stderr: '' });
  });

  it.each([['--help'], ['-h'], ['help']])('%s explains the verbs', async (flag) => {
    const { code, stdout, stderr } = await cli([flag]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('advocate-desk queue FILE');
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
  });

  it.each(['lint', 'check', 'queue', 'classify', 'scorecard'])(
    'explains %s alone, with its exit codes',
    async (verb) => {
      const { code, stdout, stderr } = await cli([verb, '--help']);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(stdout.startsWith(`advocate-desk ${verb} FILE`)).toBe(true);
      expect(stdout.match(/^advocate-desk /gm)).toHaveLength(1);
      expect(stdout).toContain('--edition ID');
      expect(stdout).toMatch(/\nExit code 0: .* 2: bad input, said in one line\.\n$/);
      expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
      expect(await cli(['help', verb])).toEqual({ code, stdout, stderr });
    },
  );

  it('explains the flags that one verb alone has where they belong', async () => {
    const flags = async (verb: string) => (await cli([verb, '--help'])).stdout.match(/^ {2}--(?:fix|from|to|out)\b/gm);
    expect(await flags('lint')).toEqual(['  --fix']);
    expect(await flags('scorecard')).toEqual(['  --from', '  --to', '  --out']);
    expect(await flags('queue')).toBeNull();
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
