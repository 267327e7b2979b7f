import type { DocumentLink } from 'vscode-languageserver-protocol';
import type { Manifest } from '../../../language/manifest/parse-manifests.ts';
import { triggerKinds } from '../../../language/manifest/trigger-kinds.ts';
import { visit } from '../../../language/rules/visit.ts';
import { type Node, entryOf } from '../../../language/yaml/node.ts';
import { type Path, nodeAt } from '../../../language/yaml/path.ts';
import type { OpenDocument } from '../../documents/document-store.ts';
import { busPage, sourcePage, triggerPage } from './upstream-pages.ts';

/**
 * What can be opened from a file: the schema that a comment names for other YAML servers, URLs of our manifests, and, from
 * the key of a kind of source, trigger or bus, the page on which Argo Events describes it.
 */
export function documentLinks({ uri, file, text, positions }: OpenDocument): DocumentLink[] {
  const links: DocumentLink[] = [];
  for (const { 0: comment, 1: path = '', index } of text.matchAll(/^#\s*yaml-language-server:\s*\$schema=(\S+)/gm)) {
    const end = index + comment.length;
    add(end - path.length, end, resolved(path, uri), 'Open the schema');
  }
  for (const manifest of file.manifests) {
    if (manifest.ours === null) continue;
    if (manifest.document.root !== null) urlsBelow(manifest.document.root, manifest.start);
    pagesOf(manifest);
  }
  return links;

  function add(start: number, end: number, target: string, tooltip: string): void {
    links.push({ range: { start: positions.positionAt(start), end: positions.positionAt(end) }, target, tooltip });
  }

  function urlsBelow(node: Node, offset: number): void {
    if (node.kind === 'mapping') {
      for (const { value, merged } of node.entries) if (!merged) urlsBelow(value, offset);
    } else if (node.kind === 'sequence') for (const item of node.items) urlsBelow(item, offset);
    else if (/^https?:\/\/[^\s{}]+$/.test(node.text) && node.style !== 'literal' && node.style !== 'folded') {
      const quotes = node.style === 'plain' ? 0 : 1;
      add(node.start + offset + quotes, node.end + offset - quotes, node.text, 'Open the address');
    }
  }

  function pagesOf(manifest: Manifest): void {
    const seen = new Set<string>();
    const page = (path: Path, target: string | null) => {
      const key = entryOf(nodeAt(manifest.document.root, path.slice(0, -1)), String(path.at(-1)));
      if (target === null || key === null || key.merged || seen.has(path.join('/'))) return;
      seen.add(path.join('/'));
      add(manifest.start + key.key.start, manifest.start + key.key.end, target, 'Open the page of Argo Events');
    };
    visit(manifest, [
      {
        event: ({ type }) => page(['spec', type], sourcePage(type)),
        trigger: (_, path) => {
          for (const kind of triggerKinds) page([...path, 'template', kind], triggerPage(kind));
        },
        eventBus: () => {
          for (const kind of ['jetstream', 'kafka', 'nats'] as const) page(['spec', kind], busPage(kind));
        },
      },
    ]);
  }
}

/** A path as it is written in a file, from the file's folder. */
function resolved(path: string, uri: string): string {
  if (/^[a-z][a-z\d+.-]*:/i.test(path)) return path;
  const [, root = '', rest = ''] = /^([a-z][a-z\d+.-]*:\/\/[^/]*)(\/.*)?$/i.exec(uri) ?? [];
  const steps = path.startsWith('/') ? [] : rest.split('/').slice(1, -1);
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(encodeURIComponent(step));
  }
  return `${root}/${steps.join('/')}`;
}
