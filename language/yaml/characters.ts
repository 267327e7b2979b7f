import type { YamlError } from './node.ts';

/**
 * The first character that not every reader takes, wherever it stands: a control character, which go-yaml refuses (`readerc.go`), or
 * a byte that is no UTF-8, which is half of a pair here (`language/go/strings.ts`); `null` when there is none.
 */
export function forbiddenCharacter(text: string): YamlError | null {
  const isWellFormed = text.isWellFormed();
  const start = text.search(isWellFormed ? control : byte);
  if (start === -1) return null;
  const place = { start, end: start + 1 };
  return isWellFormed
    ? { ...place, message: notAllowed(text.charCodeAt(start)) }
    : { ...place, message: notUtf8, isDisputed: true };
}

const control = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]/;
const byte = /\p{Surrogate}/u;

function notAllowed(code: number): string {
  const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  return `control characters are not allowed, also not in comments: ${name} stands here; delete it, or write it as "\\u${name.slice(2)}"`;
}

// `k8s.io/cli-runtime/pkg/resource/visitor.go: FileVisitor` decodes a file before go-yaml sees it.
const notUtf8 =
  'this byte is not UTF-8; save the file as UTF-8: kubectl reads U+FFFD (\ufffd) in its place, other tools refuse the file';
