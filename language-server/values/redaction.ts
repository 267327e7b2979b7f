import { decodeBase64 } from '../../language/go/base64.ts';
import { toBase64 } from '../../language/go/json-base64.ts';
import { quote } from '../../language/go/json-quote.ts';
import { fromBytes, toBytes } from '../../language/go/strings.ts';
import type { WorkspaceIndex } from '../../language/manifest/workspace-index.ts';
import { toJson } from '../../language/yaml/json.ts';

/** Shorter values are words (`admin`, `8080`) that stand everywhere. */
const shortest = 6;

/** Replaces the values of the workspace's Secrets, in plain text, in JSON and in base64. */
export function redaction(index: WorkspaceIndex): (text: string) => string {
  const words = secretsOf(index).flatMap((plain) => [plain, quote(plain).slice(1, -1), toBase64(toBytes(plain))]);
  const found = [...new Set(words)].filter(({ length }) => length >= shortest).sort((a, b) => b.length - a.length);
  return (text) => found.reduce((left, word) => left.replaceAll(word, '«redacted»'), text);
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
