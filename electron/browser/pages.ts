/** The few pages that are shown before the app itself: plain, without script of their own. */
function page(title: string, head: string, body: string): string {
  return [
    '<!doctype html>',
    `<html lang="en"><head><meta charset="utf-8"><title>${title}</title>`,
    `<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">${head}</head>`,
    `<body style="font: 16px/1.5 system-ui, sans-serif; max-width: 34em; margin: 15vh auto; padding: 0 1em">${body}</body></html>`,
  ].join('\n');
}

/** The file that the browser is started on: it posts the token, so that no command line and no history ever shows it. */
export function doorFile(origin: string, token: string): string {
  return page(
    'Advocate Desk',
    '<meta name="referrer" content="no-referrer">',
    `<form method="post" action="${origin}/door"><input type="hidden" name="token" value="${token}">` +
      '<noscript><button>Open Advocate Desk</button></noscript></form><script>document.forms[0].submit()</script>',
  );
}

/** What a printed address opens: its script posts the token that stands behind the `#`, which no server log ever sees. */
export const knockPage = page(
  'Advocate Desk',
  '<script src="/door.js" defer></script>',
  '<form method="post" action="/door"><input type="hidden" name="token"></form><p>Opening Advocate Desk…</p>' +
    '<noscript>Advocate Desk needs JavaScript.</noscript>',
);

export const knockScript = `const field = document.forms[0].elements.token;
field.value = location.hash.slice(1);
history.replaceState(null, '', '/door');
document.forms[0].submit();
`;

/**
 * The door's answer. The next request is made by this page, which is ours: only then does the browser send a
 * `SameSite=Strict` cookie, which a redirect would not carry.
 */
export const welcomePage = page('Advocate Desk', '', '<p>Opening Advocate Desk…</p>');

export const wayInPage = page(
  'Advocate Desk is closed to this window',
  '',
  '<h1>Start Advocate Desk again</h1><p>This window may not look at your cases: it was not opened by the app, or the app ' +
    'was restarted since.</p><p>Run <code>npm start</code> (or <code>advocate-desk</code>) once more. If it is still running, ' +
    'that opens a new window on it; nothing is lost.</p>',
);
