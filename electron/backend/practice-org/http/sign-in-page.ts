import type { PracticeLogin } from '../practice-login.ts';

const escape = (text: string): string => text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);

const ROLES: Record<PracticeLogin['role'], string> = {
  advocate: 'Advocates',
  manager: 'Managers',
  stakeholder: 'Stakeholders',
};

/** The page that stands where Salesforce's login form would: one link a person, no scripts, usable by keyboard. */
export function chooserPage(
  query: URLSearchParams,
  logins: readonly PracticeLogin[],
  unknown: string | undefined,
): string {
  const linkWith = (name: string, value: string): string => {
    const next = new URLSearchParams(query);
    next.delete('login_hint');
    next.set(name, value);
    return `/services/oauth2/authorize?${escape(next.toString())}`;
  };
  const group = (role: PracticeLogin['role']): string => {
    const people = logins.filter((login) => login.role === role);
    if (people.length === 0) return '';
    const items = people.map(
      (login) =>
        `<li><a href="${linkWith('login_hint', login.username)}">${escape(login.name)}<small>${escape(
          [login.region, login.username].filter(Boolean).join(' · '),
        )}</small></a></li>`,
    );
    return `<h2>${ROLES[role]}</h2><ul>${items.join('')}</ul>`;
  };
  const note = unknown ? `<p role="alert">Nobody here is called ${escape(unknown)}. Choose a person:</p>` : '';
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Practice org: sign in</title>
<style>
:root{color-scheme:light dark}
body{font:16px/1.5 system-ui,sans-serif;max-width:52rem;margin:2rem auto;padding:0 1rem}
ul{list-style:none;padding:0;display:grid;grid-template-columns:repeat(auto-fill,minmax(15rem,1fr));gap:.5rem}
a{display:block;padding:.6rem .8rem;border:1px solid;border-radius:.4rem;text-decoration:none;color:inherit}
a:focus-visible{outline:3px solid;outline-offset:2px}
small{display:block;opacity:.7}h2{font-size:1rem;margin:1.2rem 0 .4rem}
</style></head>
<body><h1>Sign in to the practice org</h1>
<p>Sample data on this computer. There is no password: choose who you want to be.</p>${note}
${group('advocate')}${group('manager')}${group('stakeholder')}
<p><a href="${linkWith('practice_decision', 'cancel')}">Cancel</a></p>
</body></html>`;
}
