import { describe, expect, it } from 'vitest';
import { externalAddress, openerCommand, runOpener } from '../../../electron/host/open-external.ts';

describe('opening an address in the person’s browser', () => {
  it.each([
    'https://login.example.com/services/oauth2/authorize?a=1&b=2',
    'http://127.0.0.1:8080/',
    'http://localhost:8080/',
    'http://[::1]:8080/',
  ])('passes %s', (url) => {
    expect(externalAddress(url)).toBe(url);
  });

  it.each([
    'http://example.com/',
    'http://127.0.0.1.example.com/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'ms-settings:',
    '//example.com',
    '-a Calculator',
    'https://kim:secret@example.com/',
  ])('refuses %s', (url) => {
    expect(() => externalAddress(url)).toThrow(/opened/);
  });

  it('hands the address over as one argument, with no shell between', () => {
    const address = 'https://example.com/?a=1&calc.exe';
    expect([
      openerCommand('linux', address),
      openerCommand('darwin', address),
      openerCommand('win32', address),
    ]).toEqual([
      ['xdg-open', address],
      ['open', address],
      ['rundll32', 'url.dll,FileProtocolHandler', address],
    ]);
  });

  it('says the address when the opener is missing or fails', async () => {
    const address = 'https://example.com/';
    await expect(runOpener(['no-such-opener', address], address)).rejects.toThrow(
      `Open this address yourself: ${address}`,
    );
    await expect(runOpener([process.execPath, '-e', 'process.exit(3)'], address)).rejects.toThrow('ended with 3');
    await expect(runOpener([process.execPath, '-e', ''], address)).resolves.toBeUndefined();
  });
});
