import { readFile } from 'node:fs/promises';
import { chmodSync, cpSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { type BuildOptions, type Plugin, build, context } from 'esbuild';
import { version } from './version.ts';

export const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');

/** Where the one module lives that may import testcontainers. */
const containers = 'emulator/bus/containers.ts';

/** What only some runs need: bundled alone, and loaded by an `import()` when it is needed first. */
const apart: Readonly<Record<string, string>> = {
  [containers]: './containers.cjs',
  'extension/language/language-client.ts': './language-client.cjs',
  'language-server/node-main.ts': './language-server-main.cjs',
  'extension/webview/editor/text-editor.ts': './text-editor.js',
};

/**
 * Modules of functions alone, whose libraries take long to set up and which most runs never call: bundles evaluate them at the
 * first call.
 */
const onFirstCall = [
  'language/embedded/gotemplate/sprig/cryptography.ts',
  'language/sources/bitbucketserver/refs-changed.ts',
  'language/sources/slack/decode.ts',
  'language/yaml/go-yaml/to-json.ts',
  'language/yaml/library.ts',
];

const everywhere: BuildOptions = {
  bundle: true,
  minifyWhitespace: true,
  minifySyntax: true,
  sourcemap: 'linked',
  sourcesContent: false,
  legalComments: 'none',
  logLevel: 'warning',
  absWorkingDir: root,
  define: { 'process.env.ARGO_EVENTS_LOCAL_VERSION': JSON.stringify(version()) },
};

/**
 * Names stay as they are written, so that stacks can be read. `keepNames` would let them be shortened, but names each function when
 * it is made: a function that is made for every event then costs a microsecond, and every start some
 * tens of milliseconds.
 */
const node: BuildOptions = { ...everywhere, platform: 'node', target: 'node22' };

/** What is loaded on first use is required: an `import()` of CommonJS would first read all of it for its names. */
const commonJs: BuildOptions = {
  ...node,
  format: 'cjs',
  outExtension: { '.js': '.cjs' },
  supported: { 'dynamic-import': false },
};

const browser: BuildOptions = { ...everywhere, minifyIdentifiers: true, platform: 'browser', target: 'es2024' };

/** Libraries written as CommonJS call `require` for Node's own modules; an ESM bundle has none of itself. */
const requireInEsm = `import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);`;

/** What ships, bundled for Node 22 with its libraries; the same files go into the VSIX and into the tarball. */
const bundles: Readonly<Record<string, BuildOptions>> = {
  extension: {
    ...commonJs,
    entryPoints: { extension: 'extension/activate.ts' },
    outdir: dist,
    external: ['vscode'],
    plugins: [loadedOnFirstUse()],
  },
  'language-client': {
    ...commonJs,
    entryPoints: { 'language-client': 'extension/language/language-client.ts' },
    outdir: dist,
    external: ['vscode'],
  },
  'language-server': {
    ...commonJs,
    entryPoints: { 'language-server': 'language-server/node.ts' },
    outdir: dist,
    plugins: [loadedOnFirstUse()],
  },
  'language-server-main': {
    ...commonJs,
    entryPoints: { 'language-server-main': 'language-server/node-main.ts' },
    outdir: dist,
    // The protocol's library names pipes and registrations at random and looks for npm, which nobody asks it to.
    plugins: [evaluatedOnFirstCall(), loadedWhenAskedFor('crypto', 'child_process'), plainReexports()],
  },
  'browser extension': {
    ...browser,
    entryPoints: { extension: 'extension/activate-in-browser.ts' },
    outdir: join(dist, 'browser'),
    // The package is of type module, and the extension host of a browser loads CommonJS alone.
    outExtension: { '.js': '.cjs' },
    format: 'cjs',
    external: ['vscode'],
  },
  'browser language server': {
    ...browser,
    entryPoints: { 'language-server': 'language-server/browser.ts' },
    outdir: join(dist, 'browser'),
    // One file, because a worker of another origin cannot load a second one.
    format: 'iife',
    plugins: [evaluatedOnFirstCall()],
  },
  emulator: {
    ...node,
    entryPoints: { main: 'emulator/cli/main.ts', 'writer-thread': 'emulator/journal/writer-thread.ts' },
    outdir: join(dist, 'emulator'),
    outExtension: { '.js': '.mjs' },
    format: 'esm',
    splitting: true,
    chunkNames: '[name]-[hash]',
    banner: { js: requireInEsm },
    // Only a client of ws would need TLS, and only messages that are compressed zlib.
    plugins: [loadedOnFirstUse(), evaluatedOnFirstCall(), nodeRequired(), loadedWhenAskedFor('https', 'tls', 'zlib')],
  },
  containers: {
    ...commonJs,
    entryPoints: { containers },
    outdir: join(dist, 'emulator'),
    // testcontainers reaches Docker over ssh2, whose native helpers are optional: without them it uses Node's own crypto.
    loader: { '.node': 'empty' },
    external: ['cpu-features'],
    plugins: [assetsOfContainers()],
  },
  webview: {
    ...browser,
    entryPoints: { dashboard: 'extension/webview/dashboard.tsx', index: 'extension/webview/index.html' },
    outdir: join(dist, 'webview'),
    assetNames: '[name]',
    format: 'esm',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    loader: { '.ttf': 'file', '.html': 'copy' },
    plugins: [loadedOnFirstUse()],
  },
  'text editor': {
    ...browser,
    entryPoints: { 'text-editor': 'extension/webview/editor/text-editor.ts' },
    outdir: join(dist, 'webview'),
    assetNames: 'text-editor-[name]',
    format: 'esm',
    loader: { '.ttf': 'file' },
    plugins: [workersAsText()],
  },
  bin: {
    absWorkingDir: root,
    logLevel: 'warning',
    entryPoints: { 'argo-events-local': 'emulator/cli/bin.cjs' },
    outdir: join(dist, 'bin'),
    // Taken as it is: it must parse on any Node that a user may have.
    loader: { '.cjs': 'copy' },
    plugins: [afterBuild('executable', () => chmodSync(join(dist, 'bin/argo-events-local.cjs'), 0o755))],
  },
};

/** Builds the named bundles; with `watch` it goes on building what changes until the process is stopped. */
export async function buildAll(options: {
  readonly watch?: boolean;
  readonly only?: readonly string[];
}): Promise<void> {
  const names = options.only ?? Object.keys(bundles);
  const started = performance.now();
  if (options.only === undefined) removeEarlierBuilds();
  await Promise.all(
    names.map(async (name) => {
      const bundle = bundles[name];
      if (bundle === undefined)
        throw new Error(`no such bundle: ${name} (there are ${Object.keys(bundles).join(', ')})`);
      if (options.watch === true) await (await context(bundle)).watch();
      else await build(bundle);
    }),
  );
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${options.watch === true ? 'watching' : 'built'} ${names.join(', ')} (${seconds} s)`);
}

/** Chunks carry a hash in their name, so those of earlier builds would pile up and ship. The types are the compiler's. */
function removeEarlierBuilds(): void {
  if (!existsSync(dist)) return;
  for (const name of readdirSync(dist)) if (name !== 'types') rmSync(join(dist, name), { recursive: true });
}

/** The `import()` of such a module becomes one of its bundle; a plain import would load it at once, so it is refused. */
function loadedOnFirstUse(): Plugin {
  return {
    name: 'loaded on first use',
    setup(building) {
      building.onResolve({ filter: /^\./ }, ({ path, resolveDir, kind }) => {
        const file = relative(root, join(resolveDir, path));
        const bundle = apart[file];
        if (bundle === undefined || kind === 'entry-point') return null;
        if (kind === 'dynamic-import') return { path: bundle, external: true };
        return { errors: [{ text: `${file} is loaded on first use: write await import('${path}')` }] };
      });
    },
  };
}

/** Whoever imports such a module gets functions that call those of the real one. */
function evaluatedOnFirstCall(): Plugin {
  return {
    name: 'evaluated on first call',
    setup(building) {
      building.onResolve({ filter: /^\./ }, ({ path, resolveDir, namespace }) => {
        const file = join(resolveDir, path);
        if (namespace === 'first call' || !onFirstCall.includes(relative(root, file))) return null;
        return { path: file, namespace: 'first call', sideEffects: false };
      });
      building.onLoad({ filter: /./, namespace: 'first call' }, async ({ path }) => {
        const real = `require(${JSON.stringify(`./${basename(path)}`)})`;
        const functions = Object.keys((await import(path)) as object);
        const contents = functions.map(
          (name) => `export function ${name}(...given) { return ${real}.${name}(...given); }`,
        );
        return { contents: contents.join('\n'), resolveDir: dirname(path), loader: 'js' };
      });
    },
  };
}

/** Modules of Node's own that a library requires and hardly ever looks into: each takes 5 to 20 ms at every start. */
function loadedWhenAskedFor(...modules: readonly string[]): Plugin {
  return {
    name: 'loaded when asked for',
    setup(building) {
      const namespace = 'when asked for';
      building.onResolve({ filter: new RegExp(`^(${modules.join('|')})$`) }, ({ path }) => ({ path, namespace }));
      building.onLoad({ filter: /./, namespace }, ({ path }) => ({
        contents: `module.exports = new Proxy({}, { get: (_, name) => require('node:${path}')[name] });`,
      }));
    },
  };
}

/**
 * The protocol's library hands its names up through five modules, each of which makes a getter for each of some hundred names:
 * 4 ms at every start. All of them are constants.
 */
function plainReexports(): Plugin {
  return {
    name: 'plain re-exports',
    setup(building) {
      building.onLoad({ filter: /node_modules[\\/]vscode-.*[\\/](api|main)\.js$/ }, async ({ path }) => ({
        contents: (await readFile(path, 'utf8')).replaceAll('__createBinding(exports, m, p)', 'exports[p] = m[p]'),
        loader: 'js',
      }));
    },
  };
}

/**
 * Whoever imports a module of Node's own requires it: an import would look into each of its exports, and Node loads `fetch` and
 * `WebSocket` (80 ms) when somebody looks into those of `http`.
 */
function nodeRequired(): Plugin {
  return {
    name: 'node required',
    setup(building) {
      const namespace = 'required';
      building.onResolve({ filter: /^node:/ }, ({ path, kind }) =>
        kind === 'import-statement' ? { path, namespace } : null,
      );
      building.onLoad({ filter: /./, namespace }, ({ path }) => ({ contents: `module.exports = require('${path}');` }));
    },
  };
}

/** `import program from 'worker:…'` is the text of that module's own bundle, from which a page starts a worker. */
function workersAsText(): Plugin {
  return {
    name: 'workers as text',
    setup(building) {
      building.onResolve({ filter: /^worker:/ }, async ({ path, resolveDir, kind }) => {
        const { path: file, errors } = await building.resolve(path.slice('worker:'.length), { resolveDir, kind });
        return { path: file, errors, namespace: 'worker' };
      });
      building.onLoad({ filter: /./, namespace: 'worker' }, async ({ path }) => {
        const { outputFiles } = await build({
          ...browser,
          sourcemap: false,
          entryPoints: [path],
          format: 'iife',
          write: false,
        });
        return { contents: outputFiles[0]!.text, loader: 'text' };
      });
    },
  };
}

/** RedpandaContainer reads its configuration files from the folder that its own file is in. */
function assetsOfContainers(): Plugin {
  return afterBuild('assets of containers', () => {
    const modules = join(root, 'node_modules/@testcontainers');
    for (const module of readdirSync(modules)) {
      const assets = join(modules, module, 'build/assets');
      if (existsSync(assets)) cpSync(assets, join(dist, 'emulator/assets'), { recursive: true });
    }
  });
}

function afterBuild(name: string, then: () => void): Plugin {
  return {
    name,
    setup(building) {
      building.onEnd(({ errors }) => {
        if (errors.length === 0) then();
      });
    },
  };
}
