import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from '../../../electron/host/content-security-policy.ts';

describe('the policy of every document', () => {
  it('lets in the app’s own files and nothing else', () => {
    expect(contentSecurityPolicy(['ws://127.0.0.1:24817']).split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "worker-src 'self'",
      "style-src 'self'",
      "style-src-attr 'unsafe-inline'",
      "font-src 'self'",
      "img-src 'self' data:",
      "connect-src 'self' ws://127.0.0.1:24817",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
    ]);
  });
});
