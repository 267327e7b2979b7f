import { CancellationTokenSource } from 'vscode-languageserver-protocol';
import { Editor, timed } from './editor.ts';
import { quantile } from './figures.ts';
import { Served } from './served.ts';

/** Milliseconds; memory in MiB. */
export interface Typed {
  readonly initialize: number;
  readonly opened: number;
  /** 95th percentiles. */
  readonly hover: number;
  readonly typing: number;
  readonly edited: number;
  readonly burst: number;
  readonly memoryOpen: number;
  readonly memoryEnd: number;
}

/** Opens a file in a fresh process of a server, and types into it at places all over it. */
export async function typeInto(command: readonly string[], text: string): Promise<Typed> {
  const server = await Served.start(command);
  const editor = new Editor(server, text);
  const opened = await editor.open();
  // Servers go on with what nobody asked for.
  await rest(1500);
  const memoryOpen = server.memory();
  const places = spread(text, 40);
  const [hover, typing, edited]: [number[], number[], number[]] = [[], [], []];
  for (const { line, start } of places) hover.push(await timed(() => editor.ask('hover', [line, start + 1])));
  for (const { line, start, key } of places) {
    await editor.replace(line, [start + 1, start + key.length], '');
    typing.push(await timed(() => editor.ask('completion', [line, start + 1])));
    await editor.replace(line, [start + 1, start + 1], key.slice(1));
    await editor.settled();
  }
  for (const { line, start } of places) {
    await rest(300);
    edited.push(await editor.untilDiagnosed(() => editor.replace(line, [start, start], 'x')));
    await editor.replace(line, [start, start + 1], '');
    await editor.settled();
  }
  const burst = await keystrokes(editor, places[20]!);
  const memoryEnd = server.memory();
  await server.stop();
  const p95 = (samples: readonly number[]) => quantile(samples, 0.95);
  const { initialize } = server;
  return {
    initialize,
    opened,
    hover: p95(hover),
    typing: p95(typing),
    edited: p95(edited),
    burst,
    memoryOpen,
    memoryEnd,
  };
}

/** 20 keys, 30 ms apart, each with a completion that the next key cancels: from the last key to the last answer. */
async function keystrokes(editor: Editor, { line, start, key }: Place): Promise<number> {
  await rest(500);
  let last = new CancellationTokenSource();
  for (let i = 0; ; i++) {
    const began = performance.now();
    await editor.replace(line, [start, start + (i === 0 ? key.length : i)], 'x'.repeat(i + 1));
    last.cancel();
    last = new CancellationTokenSource();
    const answered = editor.ask('completion', [line, start + i + 1], last.token);
    if (i === 19) {
      await answered;
      return performance.now() - began;
    }
    answered.catch(() => undefined);
    await rest(30);
  }
}

interface Place {
  readonly line: number;
  readonly start: number;
  readonly key: string;
}

/** Keys spread evenly over the lines. */
function spread(text: string, count: number): Place[] {
  const all = text.split('\n').flatMap((content, line): Place[] => {
    const match = /^(\s+(?:- )?)([A-Za-z]\w{2,}):/.exec(content);
    return match === null ? [] : [{ line, start: match[1]!.length, key: match[2]! }];
  });
  return Array.from({ length: count }, (_, i) => all[Math.floor(((i + 0.5) * all.length) / count)]!);
}

function rest(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
