import type { TextDocument } from 'vscode';

/** A cheap look at the text, without parsing: is a manifest of ours in it? */
export function isManifest(document: TextDocument): boolean {
  if (document.languageId !== 'yaml') return false;
  const text = document.getText();
  return text.includes(version) && text.split(separator).some((part) => isOurs(part));
}

/** Where the manifests of ours begin in a text: the offset of the first of the two keys that say what they are. */
export function manifestsIn(text: string): number[] {
  let start = 0;
  return text.split(separator).flatMap((part) => {
    const head = isOurs(part) ? start + part.search(/^(?:apiVersion|kind):/m) : null;
    start += part.length;
    return head ?? [];
  });
}

/**
 * Whether the language server has something to say about a document: what is Argo's, files of ours, and one that is empty, which may
 * become a manifest.
 */
export function isForLanguageServer(document: TextDocument): boolean {
  if (document.languageId !== 'yaml') return false;
  if (isFixture(document.uri.path) || /(?:^|\/)argo-events-local\.ya?ml$/.test(document.uri.path)) return true;
  const text = document.getText();
  return text.includes('argoproj.io/') || text.split(/\r?\n/).every((line) => /^\s*(?:#.*|---\s*)?$/.test(line));
}

/** `*.event.yaml`: an event that can be sent. */
export function isFixture(path: string): boolean {
  return /\.event\.ya?ml$/.test(path);
}

const version = 'argoproj.io/v1alpha1';
const separator = /^(?=---\s)/m;

/** One of the kinds that Argo Events reads, or a list that holds one. */
function isOurs(part: string): boolean {
  if (!part.includes(version)) return false;
  return ourKind.test(part) || (/^kind:\s*["']?List\b/m.test(part) && ourItem.test(part));
}

const ourKind = /^kind:\s*["']?(EventSource|Sensor|EventBus)(List)?["']?\s*(#.*)?$/m;
const ourItem = /^[ \t-]+kind:\s*["']?(EventSource|Sensor|EventBus)["']?\s*(#.*)?$/m;
