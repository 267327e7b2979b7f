import { readFileSync, readdirSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

/**
 * The layers of ARCHITECTURE.md, held to what they may import. The compiler already refuses an upward import of another
 * project; this sees the rest: packages, Node's own modules, and imports that would only be legal inside one folder.
 */
const root = join(import.meta.dirname, '..');

interface Layer {
  /** Files it consists of; the first layer that matches a file is the file's. */
  readonly files: RegExp;
  /** Files of other layers that it may import. */
  readonly imports: readonly RegExp[];
  /** Packages that it may import, without subpath. */
  readonly packages: RegExp;
  readonly node: boolean;
}

const layers: Readonly<Record<string, Layer>> = {
  schemas: { files: /^schemas\//, imports: [], packages: /^$/, node: false },
  language: {
    files: /^language\//,
    imports: [/^schemas\//],
    packages: /^(yaml|re2js|@noble\/(hashes|ciphers|curves))$/,
    node: false,
  },
  protocol: {
    files: /^emulator\/control\/protocol\//,
    imports: [/^language\/(semantics\/(activity|verdict)|house-files\/fixture)\.ts$/],
    packages: /^$/,
    node: false,
  },
  'debug adapter': {
    files: /^emulator\/debug\/dap\//,
    imports: [/^(emulator|language|schemas)\//],
    packages: /^@vscode\/debug(adapter|protocol)$/,
    node: true,
  },
  containers: {
    files: /^emulator\/bus\/containers\.ts$/,
    imports: [/^(emulator|language|schemas)\//],
    packages: /^(testcontainers|@testcontainers\/.+)$/,
    node: true,
  },
  emulator: {
    files: /^emulator\//,
    imports: [
      /^(language|schemas)\//,
      /^emulator\/control\/protocol\//,
      /^emulator\/debug\/dap\//,
      /^emulator\/bus\/containers\.ts$/,
    ],
    packages: /^(ws|commander|yaml|kafkajs|nats|ajv|ajv-formats)$/,
    node: true,
  },
  'language-server on node': {
    files: /^language-server\/node(-\w+)?\.ts$/,
    imports: [/^(language-server|language|schemas)\//],
    packages: /^vscode-languageserver(-protocol|-textdocument|-types)?$/,
    node: true,
  },
  'language-server in a browser': {
    files: /^language-server\/browser\.ts$/,
    imports: [/^(language-server|language|schemas)\//],
    packages: /^vscode-languageserver$/,
    node: false,
  },
  'language-server': {
    files: /^language-server\//,
    imports: [/^(language|schemas)\//],
    packages: /^vscode-languageserver(-protocol|-textdocument|-types)?$/,
    node: false,
  },
  webview: {
    files: /^extension\/webview\//,
    // How the facts of a verdict are worded is the same everywhere.
    imports: [/^emulator\/control\/protocol\//, /^language\/semantics\/facts\.ts$/],
    packages: /^(preact|@preact\/signals|@vscode\/codicons|@tanstack\/virtual-core|(worker:)?monaco-editor)$/,
    node: false,
  },
  extension: {
    files: /^extension\//,
    imports: [/^emulator\/control\/protocol\//, /^extension\/webview\/message\.ts$/],
    packages: /^(vscode|vscode-languageclient|ws|yaml)$/,
    node: true,
  },
};

/** Packages that stand behind exactly one file, so that they can be replaced. */
const behindOneFile: readonly string[] = ['nats', 'kafkajs'];

/** Where sockets, servers and processes are opened: what reaches anything outside of this process does so from here. */
const outside: readonly RegExp[] = [
  /^emulator\/sources\/http\//,
  /^emulator\/bus\/(containers|jetstream\/nats-link|kafka\/kafkajs-link)\.ts$/,
  /^emulator\/control\/(server|client)\.ts$/,
  /^emulator\/cli\/doctor\.ts$/,
];

/** What opens them: modules and packages, and what every program has without importing it. */
const opening = {
  modules: /^(node:)?(https?|http2|net|tls|dgram|dns|child_process|cluster)(\/.+)?$/,
  packages: /^(ws|nats|kafkajs|undici|testcontainers|@testcontainers\/.+)$/,
  globals: /(?<![-.\w/'"`])fetch\b(?![-.\w:'"`])|\bglobalThis\.fetch\b|\bnew\s+(WebSocket|EventSource)\b/,
};

/** What would make the answer to the same question another one. */
const undecided = new RegExp(
  [
    /\b(Date\.now|Math\.random|performance\.now|Temporal\.Now)\b/,
    /\b(setTimeout|setInterval|setImmediate|queueMicrotask|nextTick|hrtime)\b/,
    /\b(randomUUID|getRandomValues)\b/,
    // Of the present, not of what it is given.
    /\bnew\s+Date\b(?!\s*\(\s*[^)\s])/,
    /(?<!\bnew\s+|[.\w])Date\s*\(/,
  ]
    .map(({ source }) => source)
    .join('|'),
);

/** The protocol is types: importing it must leave nothing behind in the bundle of who imports it. */
const typesOnly = /^emulator\/control\/protocol\//;

interface Import {
  readonly file: string;
  readonly layer: string;
  /** A path from the root for a file, else as it is written. */
  readonly target: string;
  readonly kind: 'file' | 'package' | 'node';
  readonly isType: boolean;
}

const imports = sourceFiles().flatMap(importsOf);

describe('layers', () => {
  test.for(Object.keys(layers))('%s imports only what lies below it', (name) => {
    const own = imports.filter(({ layer }) => layer === name);
    expect(own.filter((one) => !isAllowed(one, layers[name]!)).map(sentence)).toEqual([]);
  });

  test('the protocol is imported as types', () => {
    const values = imports.filter(
      ({ layer, target, isType }) => /^(extension|webview)$/.test(layer) && typesOnly.test(target) && !isType,
    );
    expect(values.map(sentence)).toEqual([]);
  });

  test.for(behindOneFile)('%s stands behind one file', (name) => {
    const files = new Set(imports.filter(({ target }) => packageOf(target) === name).map(({ file }) => file));
    expect([...files].slice(1)).toEqual([]);
  });

  test('only `bus/` knows which bus it is', () => {
    const knowing = imports.filter(
      ({ file, target }) =>
        !file.startsWith('emulator/bus/') && /^emulator\/bus\/(embedded|jetstream|kafka)\//.test(target),
    );
    expect(knowing.map(sentence)).toEqual([]);
  });

  test('the emulator reaches the outside world from few places', () => {
    const emulator = sourceFiles().filter((file) => file.startsWith('emulator/'));
    const reaching = emulator.filter((file) => reachesOutside(file, readFileSync(join(root, file), 'utf8')));
    const unexpected = reaching.filter((file) => !outside.some((pattern) => pattern.test(file)));
    // It asks whether a text is an address, and opens nothing.
    expect(unexpected).toEqual(['emulator/events/uri-reference.ts']);
  });

  test.for([
    'const answer = await fetch(address);',
    'const answer = await fetch (`http://${host}`);',
    'send = fetch;',
    'await globalThis.fetch(address);',
    'const socket = new WebSocket(address);',
    `import { connect } from 'node:http2';`,
    `import { lookup } from 'node:dns/promises';`,
    `import WebSocket from 'ws';`,
    `const { Kafka } = await import('kafkajs');`,
  ])('%s reaches the outside world', (source) => {
    expect(reachesOutside('emulator/example.ts', source)).toBe(true);
  });

  test.for([
    `import type { AddressInfo } from 'node:net';`,
    'const text = this.fetch(resource);',
    `case 'fetch-resource':`,
    'action.fetchResource(template);',
  ])('%s does not', (source) => {
    expect(reachesOutside('emulator/example.ts', source)).toBe(false);
  });

  test('the language has no clock and draws nothing at random', () => {
    const files = sourceFiles().filter((file) => /^(language|schemas)\//.test(file));
    const asking = files.filter((file) => undecided.test(readFileSync(join(root, file), 'utf8')));
    expect(asking).toEqual([]);
  });

  test.for([
    'new Date;',
    'new Date()',
    'new Date( )',
    'String(Date())',
    'Date.now()',
    'setImmediate(run)',
    'crypto.randomUUID()',
    'crypto.getRandomValues(bytes)',
    'process.hrtime()',
  ])('%s asks for the time, or draws at random', (source) => {
    expect(source).toMatch(undecided);
  });

  test.for(['new Date(seconds * 1000)', 'new Date(`${iso}Z`)', 'time.Date(2026, 1)', 'civilDate(t)', 'Date.UTC(year)'])(
    '%s does neither',
    (source) => {
      expect(source).not.toMatch(undecided);
    },
  );

  test('files import each other in circles only where a language is recursive', () => {
    const inCircles = circles()
      .flat()
      .filter((file) => !file.startsWith('language/embedded/'));
    // Go's time prints itself, and printing asks it what day it is.
    expect(inCircles.sort()).toEqual(['language/go/time-format.ts', 'language/go/time.ts']);
  });

  test('an upward import is seen', () => {
    const upward = parseImports(
      'language/example.ts',
      `import { run } from '../emulator/emulator.ts';\nimport 'node:fs';`,
    );
    expect(upward.filter((one) => !isAllowed(one, layers['language']!)).map(sentence)).toEqual([
      'language/example.ts (language) imports emulator/emulator.ts',
      'language/example.ts (language) imports node:fs',
    ]);
  });
});

function reachesOutside(file: string, source: string): boolean {
  const opens = parseImports(file, source).some(
    ({ target, isType }) => !isType && (opening.modules.test(target) || opening.packages.test(target)),
  );
  return opens || opening.globals.test(source);
}

/** The groups of files that reach each other by imports, of types too (Tarjan's strongly connected components). */
function circles(): string[][] {
  const targets = new Map<string, string[]>();
  for (const { file, kind, target } of imports)
    if (kind === 'file') targets.set(file, [...(targets.get(file) ?? []), target]);
  const found: string[][] = [];
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const visit = (file: string): number => {
    const own = order.size;
    order.set(file, own);
    lowest.set(file, own);
    open.push(file);
    for (const target of targets.get(file) ?? []) {
      const reached = order.has(target) ? (open.includes(target) ? order.get(target)! : own) : visit(target);
      lowest.set(file, Math.min(lowest.get(file)!, reached));
    }
    if (lowest.get(file) === own) {
      const group = open.splice(open.indexOf(file));
      if (group.length > 1) found.push(group);
    }
    return lowest.get(file)!;
  };
  for (const file of targets.keys()) if (!order.has(file)) visit(file);
  return found;
}

function sentence({ file, layer, target }: Import): string {
  return `${file} (${layer}) imports ${target}`;
}

function isAllowed({ layer, target, kind }: Import, rules: Layer): boolean {
  if (kind === 'node') return rules.node;
  if (kind === 'package') return rules.packages.test(packageOf(target));
  return layerOf(target) === layer || rules.imports.some((pattern) => pattern.test(target));
}

/** Everything that ships; tests may import what they test and the tools they test it with. */
function sourceFiles(): string[] {
  return ['schemas', 'language', 'emulator', 'language-server', 'extension'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => `${folder}/${name}`)
      .filter((name) => /\.tsx?$/.test(name) && !/\.(test|d)\.tsx?$/.test(name)),
  );
}

function importsOf(file: string): Import[] {
  return parseImports(file, readFileSync(join(root, file), 'utf8'));
}

/** `import … from`, `export … from`, `import '…'` and `import('…')`, at the start of a statement or in an expression. */
function parseImports(file: string, source: string): Import[] {
  const statement = /^(?:import|export)\s+(type\s)?(?:[^'"`;]*?\sfrom\s+)?['"]([^'"]+)['"]/gm;
  const call = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;
  const found = [
    ...[...source.matchAll(statement)].map(([, type, target]) => ({ target: target!, isType: type !== undefined })),
    ...[...source.matchAll(call)].map(([, target]) => ({ target: target!, isType: false })),
  ];
  return found.map(({ target, isType }) => ({ file, layer: layerOf(file), isType, ...resolve(file, target) }));
}

function resolve(file: string, target: string): { target: string; kind: Import['kind'] } {
  if (target.startsWith('.')) return { target: relative(root, join(root, dirname(file), target)), kind: 'file' };
  if (target.startsWith('node:') || builtinModules.includes(target)) return { target, kind: 'node' };
  return { target, kind: 'package' };
}

function layerOf(file: string): string {
  return Object.entries(layers).find(([, { files }]) => files.test(file))?.[0] ?? 'none';
}

function packageOf(target: string): string {
  const parts = target.split('/');
  return target.startsWith('@') ? parts.slice(0, 2).join('/') : parts[0]!;
}
