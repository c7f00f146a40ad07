// A small web server for the pages that figures are compared with.
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname } from 'node:path';

const types = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.json': 'application/json',
};

/**
 * Serves each path of `pages` on a free port of this computer; a value is the text itself, or `{ file }`. `headers` go with
 * every answer.
 */
export async function servePages(pages, headers = {}) {
  const server = createServer((request, response) => {
    const path = (request.url ?? '').split('?', 1)[0];
    const page = pages[path];
    if (page === undefined) return response.writeHead(404).end();
    const type = types[extname(path)] ?? 'text/html';
    response.writeHead(200, { ...headers, 'content-type': `${type}; charset=utf-8` });
    response.end(typeof page === 'string' ? page : readFileSync(page.file));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
