import { KeyCode, KeyMod, MarkerSeverity, editor } from 'monaco-editor/editor';
import 'monaco-editor/features/bracketMatching/register';
import 'monaco-editor/features/clipboard/register';
import 'monaco-editor/features/find/register';
import 'monaco-editor/features/folding/register';
import 'monaco-editor/features/format/register';
import 'monaco-editor/features/gotoError/register';
import 'monaco-editor/features/hover/register';
import 'monaco-editor/languages/features/json/register';
import editorWorker from 'worker:monaco-editor/editor/editor.worker';
import jsonWorker from 'worker:monaco-editor/languages/features/json/json.worker';
import { followTheme } from './editor-theme.ts';

/** An editor of one text. This file is a bundle of its own, because Monaco is fifty times the dashboard. */
export interface TextEditor {
  text(): string;
  focus(): void;
  dispose(): void;
}

export interface TextEditorOptions {
  readonly text: string;
  readonly language: 'json' | 'plaintext';
  /** Where the cursor stands at first: an offset into the text. */
  readonly cursor: number;
  /** What a screen reader calls it. */
  readonly label: string;
  /** Ctrl+Enter, or Cmd+Enter. */
  readonly onSubmit: () => void;
  /** The first thing that is wrong with the text, whenever that changes; `null` when nothing is. */
  readonly onProblem: (problem: string | null) => void;
}

/** Fills the element with it. */
export async function openTextEditor(element: HTMLElement, options: TextEditorOptions): Promise<TextEditor> {
  await stylesheet();
  globalThis.MonacoEnvironment = { getWorker: (_, label) => startWorker(label === 'json' ? jsonWorker : editorWorker) };
  const theme = followTheme(document.body);
  const { fontFamily, fontSize } = getComputedStyle(element);
  const model = editor.createModel(options.text, options.language);
  const view = editor.create(element, {
    model,
    fontFamily,
    fontSize: Number.parseFloat(fontSize),
    ariaLabel: options.label,
    automaticLayout: true,
    minimap: { enabled: false },
    lineNumbersMinChars: 3,
    lineDecorationsWidth: 16,
    overviewRulerLanes: 0,
    scrollBeyondLastLine: false,
    // It scrolls with the page around it when it has nothing more to scroll itself, and Tab leads out of it.
    scrollbar: { alwaysConsumeMouseWheel: false },
    tabFocusMode: true,
    wordBasedSuggestions: 'off',
    fixedOverflowWidgets: true,
    padding: { top: 8, bottom: 8 },
    tabSize: 2,
  });
  const cursor = model.getPositionAt(options.cursor);
  view.setPosition(cursor);
  view.revealLineNearTop(cursor.lineNumber);
  view.addCommand(KeyMod.CtrlCmd | KeyCode.Enter, options.onSubmit);
  const markers = editor.onDidChangeMarkers(() => options.onProblem(firstProblem(model)));
  return {
    text: () => model.getValue(),
    focus: () => view.focus(),
    dispose: () => {
      markers.dispose();
      theme.dispose();
      view.dispose();
      model.dispose();
    },
  };
}

function firstProblem(model: editor.ITextModel): string | null {
  const [first] = editor
    .getModelMarkers({ resource: model.uri })
    .filter(({ severity }) => severity >= MarkerSeverity.Warning)
    .toSorted((a, b) => a.startLineNumber - b.startLineNumber);
  return first === undefined ? null : `Line ${first.startLineNumber}: ${first.message}`;
}

/** From its text, because a page of VS Code may start workers from nothing else. */
function startWorker(source: string): Worker {
  const address = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
  const worker = new Worker(address);
  URL.revokeObjectURL(address);
  return worker;
}

/** The bundle's own stylesheet, which stands beside it. */
function stylesheet(): Promise<void> {
  const href = new URL('text-editor.css', import.meta.url).href;
  if (document.querySelector(`link[href="${href}"]`) !== null) return Promise.resolve();
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = href;
  const loaded = new Promise<void>((resolve, reject) => {
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => reject(new Error(`${href} could not be loaded.`)));
  });
  document.head.append(link);
  return loaded;
}
