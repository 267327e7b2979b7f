import { decodeBase64 } from '../../language/go/base64.ts';
import { toBase64 } from '../../language/go/json-base64.ts';
import { quote } from '../../language/go/json-quote.ts';
import { fromBytes, toBytes } from '../../language/go/strings.ts';
import type { WorkspaceIndex } from '../../language/manifest/workspace-index.ts';
import type { Verdict } from '../../language/semantics/verdict.ts';
import { toJson } from '../../language/yaml/json.ts';

/** Shorter values are words (`admin`, `8080`) that stand everywhere. */
const shortest = 6;

/** Hides the values of Secrets in a text that somebody is shown; it comes before the text is cut or made Markdown. */
export type Redact = (text: string) => string;

/**
 * Replaces the values of the workspace's Secrets, in plain text, in JSON and in base64. Of a value that was cut before it came
 * here, with `…` or `...` behind its beginning, nothing is left.
 */
export function redaction(index: WorkspaceIndex): Redact {
  const words = secretsOf(index).flatMap(formsOf);
  const found = [...new Set(words)].filter(({ length }) => length >= shortest).sort((a, b) => b.length - a.length);
  if (found.length === 0) return (text) => text;
  return (text) => {
    const whole = found.reduce((left, word) => left.replaceAll(word, redacted), text);
    return withoutBeginnings(whole, found);
  };
}

/** A verdict with the values of Secrets hidden in all that it says. */
export function redactVerdict(verdict: Verdict, redact: Redact): Verdict {
  const { reason, expected, actual, nearest, error, changes, losses, clauses } = verdict;
  return {
    ...verdict,
    reason: redact(reason),
    ...(expected === undefined ? {} : { expected: redact(expected) }),
    ...(actual === undefined ? {} : { actual: { ...actual, text: redact(actual.text) } }),
    ...(nearest === undefined ? {} : { nearest: redact(nearest) }),
    ...(error === undefined ? {} : { error: redact(error) }),
    ...(changes === undefined ? {} : { changes: changes.map((change) => redactTexts(change, redact)) }),
    ...(losses === undefined ? {} : { losses: losses.map((loss) => redactTexts(loss, redact)) }),
    ...(clauses === undefined ? {} : { clauses: clauses.map((clause) => redactVerdict(clause, redact)) }),
  };
}

const redacted = '«redacted»';

/** A value of a Secret as it may stand in a text. */
function formsOf(plain: string): string[] {
  const json = [quote(plain), quote(plain, { escapeHTML: false })].map((text) => text.slice(1, -1));
  return [plain, ...json, toBase64(toBytes(plain))];
}

/** A text without the beginnings of words that stand before the mark of a cut. */
function withoutBeginnings(text: string, words: readonly string[]): string {
  let [out, from] = ['', 0];
  for (const { 0: mark, index } of text.matchAll(/\u2026| ?\.{3}/g)) {
    const kept = text.slice(from, index);
    out += kept.slice(0, kept.length - Math.max(...words.map((word) => beginningAtEnd(kept, word)))) + mark;
    from = index + mark.length;
  }
  return out + text.slice(from);
}

/** Nothing comes here that was cut behind more. */
const longestCut = 200;

/** How much of the beginning of a word, but not all of it, stands at the end of a text. */
function beginningAtEnd(text: string, word: string): number {
  let length = Math.min(word.length - 1, text.length, longestCut);
  while (length > 0 && !text.endsWith(word.slice(0, length))) length--;
  return length;
}

function redactTexts<T extends object>(texts: T, redact: Redact): T {
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, redact(String(text))])) as T;
}

function secretsOf(index: WorkspaceIndex): string[] {
  return [...index.defined('secret')].flatMap((name) =>
    index.mentions('secret', name, {}).flatMap(({ role, manifest: { document, kind } }) => {
      if (role !== 'definition' || kind !== 'Secret') return [];
      const { data, stringData } = JSON.parse(toJson(document.root)) as Readonly<Record<string, object | null>>;
      return [...textsOf(stringData), ...textsOf(data).map(decoded)];
    }),
  );
}

function textsOf(values: object | null | undefined): string[] {
  return Object.values(values ?? {}).filter((value) => typeof value === 'string');
}

function decoded(text: string): string {
  const result = decodeBase64(text, 'standard');
  return 'bytes' in result ? fromBytes(result.bytes) : text;
}
