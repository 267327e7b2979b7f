import { requests } from './requests.ts';
import type { Session } from './session.ts';
import type { Turn } from './turn.ts';

/**
 * Answers some hovers and completions that nobody asked for, one at a time and between all that is asked: the first answers of a
 * process take five times as long as later ones, because their code has never run.
 */
export async function practise(session: Session, turn: Turn): Promise<void> {
  await session.workspace.ready();
  const document = session.documents.all()[0];
  if (document === undefined) return;
  const { uri, positions } = document;
  for (const offset of someKeys(document.text)) {
    const params = { textDocument: { uri }, position: positions.positionAt(offset) };
    for (const method of ['textDocument/hover', 'textDocument/completion']) {
      await turn.letOthersIn();
      session.documents.settle();
      await requests[method]!.answer(params, session, turn);
    }
  }
}

/** Places behind the first letter of keys that are spread over the first part of a text. */
function someKeys(text: string): number[] {
  const all = [...text.slice(0, 10_000).matchAll(/^[ -]*(?=\w+:)/gm)].map(
    ({ index, 0: indent }) => index + indent.length + 1,
  );
  const step = Math.max(1, Math.floor(all.length / count));
  return all.filter((_, i) => i % step === 0);
}

const count = 24;
