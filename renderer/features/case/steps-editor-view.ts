import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { setDiagnostics, type Diagnostic } from '@codemirror/lint';
import { EditorState } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import type { LintDraft } from '#shared/rpc';

interface EditorParts {
  readonly parent: ShadowRoot;
  readonly text: string;
  readonly label: string;
  readonly onText: (text: string) => void;
  readonly onSave: () => void;
  readonly onLeave: () => void;
  readonly onFix: () => void;
  readonly onFixAll: () => void;
}

/** The look comes from the app's tokens, which reach into the shadow tree. */
const look = EditorView.theme({
  '&': { fontSize: '13px', color: 'var(--ink)' },
  '&.cm-focused': { outline: 'none' },
  '.cm-content': { fontFamily: 'var(--font)', padding: '8px 11px', caretColor: 'var(--ink)', lineHeight: '1.55' },
  '.cm-line': { padding: '0', fontVariantNumeric: 'tabular-nums' },
  '.cm-scroller': { maxHeight: '320px', overflow: 'auto' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '.cm-lintRange': { backgroundImage: 'none', paddingBottom: '0' },
  '.cm-lintRange-error': { textDecoration: 'underline wavy 1px var(--breached)', textUnderlineOffset: '3px' },
  '.cm-lintRange-warning': { textDecoration: 'underline wavy 1px var(--now)', textUnderlineOffset: '3px' },
  '.cm-lintRange-info': { textDecoration: 'underline wavy 1px var(--planned)', textUnderlineOffset: '3px' },
  '.cm-lintPoint': { display: 'none' },
});

/** A plain text editor in a shadow tree: there it may bring its style sheet as an object, which our policy allows. */
export function createStepsEditor(parts: EditorParts): EditorView {
  const does = (act: () => void) => () => {
    act();
    return true;
  };
  return new EditorView({
    root: parts.parent,
    parent: parts.parent,
    state: EditorState.create({
      doc: parts.text,
      extensions: [
        history(),
        keymap.of([
          { key: 'Mod-Enter', run: does(parts.onSave) },
          { key: 'Escape', run: does(parts.onLeave) },
          { key: 'Mod-.', run: does(parts.onFix), shift: does(parts.onFixAll) },
          ...historyKeymap,
          ...defaultKeymap,
        ]),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ 'aria-label': parts.label, 'aria-multiline': 'true', dir: 'auto' }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) parts.onText(update.state.doc.toString());
        }),
        look,
      ],
    }),
  });
}

/** Draws the squiggles, if the text is still the one that was linted. */
export function showFound(view: EditorView, text: string, found: LintDraft['diagnostics']): void {
  if (view.state.doc.toString() !== text) return;
  const diagnostics = found
    .filter(({ field, start, end }) => field === 'nextSteps' && end > start && end <= text.length)
    .map(({ start, end, severity, message }): Diagnostic => ({ from: start, to: end, severity, message }));
  view.dispatch(setDiagnostics(view.state, diagnostics));
}

/** Replaces the whole text as one step that undo takes back, the cursor at its end of the first line. */
export function replaceText(view: EditorView, text: string, cursor?: number): void {
  const at = Math.min(cursor ?? view.state.selection.main.head, text.length);
  view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text }, selection: { anchor: at } });
  view.focus();
}
