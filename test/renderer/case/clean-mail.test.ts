import { describe, expect, it } from 'vitest';
import { cleanMail } from '../../../renderer/features/case/clean-mail.ts';

const body = (html: string) => /<body[^>]*>(.*)<\/body>/s.exec(cleanMail(html))?.[1];

describe('a mail made safe', () => {
  it.each([
    ['<script>alert(1)</script>Hello', 'Hello'],
    ['<p onclick="alert(1)">Hello</p>', '<p>Hello</p>'],
    ['<img src="x" onerror="alert(1)">', '<img alt="[picture not loaded]">'],
    ['<iframe src="https://evil.example"></iframe>Hello', 'Hello'],
    ['<form action="https://evil.example"><input name="p"></form>Hello', 'Hello'],
    ['<style>body{background:url(https://evil.example)}</style>Hello', 'Hello'],
    ['<svg><script>alert(1)</script></svg>Hello', 'Hello'],
    ['<p style="background:url(https://evil.example/t.gif)">Hello</p>', '<p>Hello</p>'],
    ['<p style="position:fixed">Hello</p>', '<p>Hello</p>'],
    ['<base href="https://evil.example">Hello', 'Hello'],
    ['<meta http-equiv="refresh" content="0;url=https://evil.example">Hello', 'Hello'],
  ])('%s', (html, safe) => {
    expect(body(html)).toBe(safe);
  });

  it('fetches no picture, and says which one it did not', () => {
    expect(body('<img src="https://t.example/p.gif" alt="Logo">')).toBe('<img alt="[picture “Logo” not loaded]">');
    expect(body('<img src="data:image/png;base64,AAAA">')).toContain('data:image/png');
  });

  it('shows where a link leads, and does not lead there', () => {
    expect(body('<a href="https://a.example/x" target="_blank">Pay here</a>')).toBe(
      '<a title="https://a.example/x">Pay here</a>',
    );
    expect(body('<a href="javascript:alert(1)">Pay here</a>')).toBe('<a>Pay here</a>');
  });

  it('keeps the text, and forbids the frame everything but it', () => {
    expect(body('<p>Grüße &amp; <b>مرحبا</b></p>')).toBe('<p>Grüße &amp; <b>مرحبا</b></p>');
    expect(cleanMail('')).toContain("default-src 'none'");
  });
});
