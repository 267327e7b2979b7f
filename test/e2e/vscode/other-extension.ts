import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Another extension for YAML: it hovers, completes, and formats by adding a line. */
export interface OtherExtension extends Disposable {
  readonly vsix: string;
}

export function packOtherExtension(): OtherExtension {
  const folder = mkdtempSync(join(tmpdir(), 'other-extension-'));
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'README.md'), 'Another extension for YAML.\n');
  writeFileSync(join(folder, 'main.js'), main);
  const vsix = join(folder, 'other.vsix');
  const options = ['--no-dependencies', '--allow-missing-repository', '--skip-license', '--out', vsix];
  execFileSync('vsce', ['package', ...options], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  return { vsix, [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }) };
}

const manifest = {
  name: 'other-yaml',
  publisher: 'other',
  version: '1.0.0',
  engines: { vscode: '^1.100.0' },
  activationEvents: ['onLanguage:yaml'],
  main: './main.js',
};

const main = `
const { languages, CompletionItem, Hover, Position, TextEdit } = require('vscode');
exports.activate = ({ subscriptions }) => subscriptions.push(
  languages.registerHoverProvider('yaml', { provideHover: () => new Hover('hover of the other') }),
  languages.registerCompletionItemProvider('yaml', { provideCompletionItems: () => [new CompletionItem('otherItem')] }),
  languages.registerDocumentFormattingEditProvider('yaml', {
    provideDocumentFormattingEdits: () => [TextEdit.insert(new Position(0, 0), '# formatted by the other\\n')],
  }),
);
`;
