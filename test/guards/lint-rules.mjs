// The few lint rules of our own. They are loaded by eslint.config.js and tested beside the other guards.
import { basename, extname, relative, sep } from 'node:path';

const kebabCase = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const pascalCase = /^[A-Z][A-Za-z0-9]*$/;
const emptyWords = /^(utils?|helpers?|managers?|common|misc)$/;

/** The first thing wrong with a path inside the repository, or `undefined`. `path` has forward slashes. */
export function nameProblem(path) {
  const segments = path.split('/');
  const file = segments.pop() ?? '';
  const name = file.replace(/^\./, '').split('.')[0] ?? '';
  for (const word of [...segments, name].flatMap((segment) => segment.split('-'))) {
    if (emptyWords.test(word.toLowerCase())) return `"${word}" says nothing: name the file for what it does.`;
  }
  for (const folder of segments) {
    if (!kebabCase.test(folder.replace(/^\./, ''))) return `Folders are kebab-case: ${folder}.`;
  }
  const component = ['.tsx', '.jsx'].includes(extname(file));
  if (kebabCase.test(name) || (component && pascalCase.test(name))) return undefined;
  return component
    ? `Components are PascalCase, other files kebab-case: ${file}.`
    : `Files are kebab-case: ${file}. Only components (.tsx) are PascalCase.`;
}

const fileNames = {
  meta: { type: 'suggestion', schema: [], messages: { bad: '{{problem}}' } },
  create(context) {
    return {
      Program(node) {
        const path = relative(context.cwd, context.filename).split(sep).join('/');
        const problem = nameProblem(path === '' ? basename(context.filename) : path);
        if (problem) context.report({ node, messageId: 'bad', data: { problem } });
      },
    };
  },
};

const reasonedSuppressions = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: {
      bare: 'Say why: `eslint-disable-next-line <rule> -- <reason>`.',
      blanket: 'Name the rules that are suppressed.',
    },
  },
  create(context) {
    return {
      Program() {
        for (const comment of context.sourceCode.getAllComments()) {
          const directive = /^\s*eslint-disable(?:-next-line|-line)?(?=\s|$)(.*)$/s.exec(comment.value);
          if (!directive) continue;
          const [rules = '', reason = ''] = (directive[1] ?? '').split(/\s-{2,}\s/);
          // Column -1 lies before the comment, which would else suppress this very report.
          const loc = { start: { ...comment.loc.start, column: -1 }, end: comment.loc.end };
          if (rules.trim() === '') context.report({ loc, messageId: 'blanket' });
          else if (reason.trim().length < 8) context.report({ loc, messageId: 'bare' });
        }
      },
    };
  },
};

export const deskRules = { 'file-names': fileNames, 'reasoned-suppressions': reasonedSuppressions };
