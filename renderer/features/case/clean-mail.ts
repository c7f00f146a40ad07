import DOMPurify from 'dompurify';

/** Nothing is fetched, whatever the cleaner let through. */
const policy = "default-src 'none'; img-src data:; style-src-attr 'unsafe-inline'";

/**
 * A mail's HTML as a page of its own: no script, no form, no style sheet, nothing from the network, and links that are read
 * but not followed (their address stands in the title).
 */
export function cleanMail(html: string): string {
  const purifier = DOMPurify(window);
  purifier.addHook('afterSanitizeAttributes', (node) => {
    const address = node.getAttribute('href');
    if (address !== null) {
      node.setAttribute('title', address);
      node.removeAttribute('href');
    }
    const source = node.getAttribute('src');
    if (source !== null && !source.startsWith('data:image/')) {
      node.removeAttribute('src');
      if (node.nodeName === 'IMG') node.setAttribute('alt', `[picture${altOf(node)} not loaded]`);
    }
    const style = node.getAttribute('style');
    if (style !== null && /url\s*\(|expression|@import|position\s*:/i.test(style)) node.removeAttribute('style');
  });
  const body = purifier.sanitize(html, {
    USE_PROFILES: { html: true },
    FORBID_TAGS: [
      'style',
      'form',
      'input',
      'button',
      'textarea',
      'select',
      'iframe',
      'object',
      'embed',
      'link',
      'meta',
      'base',
      'video',
      'audio',
      'source',
    ],
    FORBID_ATTR: ['srcset', 'background', 'action', 'formaction', 'ping', 'target', 'id', 'name', 'class'],
    ALLOW_DATA_ATTR: false,
  });
  return `<!doctype html><html><head><meta http-equiv="Content-Security-Policy" content="${policy}"></head><body style="margin:12px;font:13px/1.45 system-ui,sans-serif;color:#1d1c19;overflow-wrap:anywhere">${body}</body></html>`;
}

function altOf(node: Element): string {
  const alt = node.getAttribute('alt');
  return alt === null || alt === '' ? '' : ` “${alt}”`;
}
