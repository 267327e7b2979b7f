import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { tmpdir } from 'node:os';
import { Ajv } from 'ajv';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { argoEventsLocal } from './emulator-process.ts';
import { sarifSchema } from './sarif-schema.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lint-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, text: string): void {
  const file = join(folder, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

const lint = (args: readonly string[], input?: string) =>
  argoEventsLocal(['lint', ...args], { cwd: folder, ...(input !== undefined && { input }) });

/** A template that stands beside `template` (fixable error), and a retry that retries nothing (fixable warning). */
const wrong = `apiVersion: argoproj.io/v1alpha1
kind: Sensor
metadata:
  name: wrong
spec:
  dependencies:
    - name: a
      eventSourceName: shop
      eventName: order
  triggers:
    - template:
        name: t
        openwhisk: {host: h}
        log: {}
      retryStrategy: {steps: 3}
`;

const right = `apiVersion: argoproj.io/v1alpha1
kind: EventSource
metadata:
  name: shop
spec:
  calendar:
    order: {interval: 10s}
`;

const helm = `apiVersion: argoproj.io/v1alpha1
kind: Sensor
metadata:
  name: {{ .Release.Name }}
{{- if .Values.x }}
spec: {}
{{- end }}
`;

describe('what is printed', () => {
  beforeEach(() => {
    write('events/source.yaml', right);
    write('events/wrong one.yml', wrong);
  });

  test('text: place, severity, sentence, code; and a summary', async () => {
    const { code, stdout, stderr } = await lint(['events']);
    const lines = stdout.trimEnd().split('\n');
    expect(lines[0]).toMatch(/^events\/wrong one\.yml:13:9 {2}error {2}.*openwhisk.*openWhisk.* {2}unknown-field$/);
    expect(lines[1]).toMatch(/^events\/wrong one\.yml:15:7 {2}warning {2}.* {2}retry-without-at-least-once$/);
    expect(lines.at(-1)).toBe('1 error, 1 warning in 2 files; --fix repairs 2');
    expect([code, stderr]).toEqual([1, '']);
  });

  test('json', async () => {
    const { code, stdout } = await lint(['events', '--format', 'json']);
    const { files, findings } = JSON.parse(stdout);
    expect([code, files]).toEqual([1, 2]);
    expect(findings[0]).toMatchObject({
      file: 'events/wrong one.yml',
      line: 13,
      column: 9,
      endLine: 13,
      endColumn: 18,
      severity: 'error',
      code: 'unknown-field',
      fix: expect.stringContaining('openWhisk'),
    });
    expect((await lint(['events', '--json'])).stdout).toBe(stdout);
  });

  test('sarif is what its schema asks for; the rule is the code', async () => {
    const { code, stdout } = await lint(['events', '--format', 'sarif']);
    const validate = new Ajv({ strict: true, validateFormats: false }).compile(sarifSchema);
    const report = JSON.parse(stdout);
    expect(validate(report) ? [] : validate.errors).toEqual([]);
    const [result] = report.runs[0].results;
    expect(result).toMatchObject({ ruleId: 'unknown-field', level: 'error' });
    expect(result.locations[0].physicalLocation.artifactLocation.uri).toBe('events/wrong%20one.yml');
    expect(code).toBe(1);
  });

  test('github', async () => {
    const { code, stdout } = await lint(['events', '--format', 'github']);
    expect(stdout).toMatch(
      /^::error file=events\/wrong one\.yml,line=13,endLine=13,col=9,endColumn=18,title=unknown-field::/,
    );
    expect(stdout).toContain('::warning file=');
    expect(code).toBe(1);
  });

  test('nothing wrong', async () => {
    expect(await lint(['events/source.yaml'])).toEqual({ code: 0, stdout: 'nothing wrong in 1 file\n', stderr: '' });
  });
});

describe('exit codes', () => {
  const mild = wrong.replace('        openwhisk: {host: h}\n', '');

  test.each([
    [[], 0],
    [['--fail-on', 'error'], 0],
    [['--fail-on', 'warning'], 1],
    [['--fail-on', 'hint'], 1],
  ])('a warning with %j: %i', async (options, expected) => {
    write('source.yaml', right);
    write('mild.yaml', mild);
    const { code, stdout } = await lint(options);
    expect(stdout).toContain('1 warning in 2 files');
    expect(code).toBe(expected);
  });

  test.each([
    [['nowhere.yaml'], 'nowhere.yaml does not exist'],
    [['nowhere/*.yaml'], 'Nothing matches nowhere/*.yaml'],
    [[], 'There is no YAML file in this folder'],
    [['--format', 'xml'], "option '--format <format>' argument 'xml' is invalid"],
    [['-', '--fix'], 'The standard input cannot be repaired'],
  ])('%j could not run: 2', async (args, message) => {
    const { code, stdout, stderr } = await lint(args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
  });
});

describe('what is read', () => {
  test('the standard input, by itself', async () => {
    write('wrong.yaml', wrong);
    const { code, stdout } = await lint(['-'], `${right}---\n${wrong}`);
    expect(stdout).toMatch(/^stdin:21:9 {2}error/);
    expect(stdout).toContain('1 error, 1 warning in 1 file');
    expect(code).toBe(1);
    expect(await lint(['-'], '')).toMatchObject({
      code: 0,
      stdout: 'nothing to check: no EventSource, Sensor or EventBus in 1 file\n',
    });
  });

  test('globs that the shell did not expand; a folder without vendored and hidden ones', async () => {
    write('a/source.yaml', right);
    write('b/wrong.yaml', wrong);
    write('node_modules/x/wrong.yaml', wrong);
    write('.cache/wrong.yaml', wrong);
    const { stdout } = await lint(['{a,b}/*.yaml']);
    expect(stdout).toContain('1 error, 1 warning in 2 files');
    expect((await lint([])).stdout).toBe(stdout);
  });

  test('a very large file only when it is named, and not without a word', async () => {
    write('large.yaml', wrong + '#'.repeat(5 * 1024 * 1024));
    write('source.yaml', right);
    const { stdout, stderr } = await lint([]);
    expect(stdout).toBe('nothing wrong in 1 file\n');
    expect(stderr).toBe('large.yaml is very large and was not checked: name it to check it.\n');
    expect((await lint(['large.yaml'])).stdout).toContain('1 error, 1 warning in 1 file');
  });

  test('what may not be read is left out with a word, and ends it only when it is named', async () => {
    write('source.yaml', right);
    mkdirSync(join(folder, 'data'));
    // Whoever is root may read everything, but nobody reads a link to itself.
    symlinkSync('bad.yaml', join(folder, 'data/bad.yaml'));
    expect(await lint(['.', './data/..'])).toEqual({
      code: 0,
      stdout: 'nothing wrong in 1 file\n',
      stderr: 'data/bad.yaml cannot be read (ELOOP) and was not checked: give yourself the right to.\n',
    });
    for (const path of ['data', 'data/bad.yaml']) {
      const { code, stdout, stderr } = await lint([path]);
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toMatch(/bad\.yaml cannot be read \(ELOOP\): give yourself the right to, or name other files\.$/m);
    }
  });

  test('what is no YAML, is a loop or leads nowhere does no harm', async () => {
    write('source.yaml', right);
    writeFileSync(
      join(folder, 'bytes.yaml'),
      Uint8Array.from({ length: 5000 }, (_, i) => (i * 37) % 256),
    );
    symlinkSync('..', join(folder, 'loop'));
    symlinkSync('nowhere', join(folder, 'dangling.yaml'));
    mkdirSync(join(folder, 'folder.yaml'));
    expect(await lint([])).toEqual({ code: 0, stdout: 'nothing wrong in 2 files\n', stderr: '' });
  });

  test('bytes that are no UTF-8 are named, what Windows calls Unicode is read; neither is repaired', async () => {
    writeFileSync(join(folder, 'latin.yaml'), Buffer.from(`# caf\u00e9\n${wrong}`, 'latin1'));
    writeFileSync(join(folder, 'wide.yaml'), Buffer.from(`\ufeff${wrong}`, 'utf16le'));
    writeFileSync(join(folder, 'swapped.yaml'), Buffer.from(`\ufeff${right}`, 'utf16le').swap16());
    const before = ['latin.yaml', 'wide.yaml'].map((file) => readFileSync(join(folder, file)));
    const { code, stdout } = await lint(['--fix']);
    expect(stdout).toMatch(
      /^latin\.yaml:1:6 {2}error {2}Not everybody reads this document: this byte is not UTF-8.* {2}yaml-syntax$/m,
    );
    expect(stdout).toMatch(/^wide\.yaml:\d+:\d+ {2}error /m);
    expect(stdout).not.toMatch(/^(wide|swapped)\.yaml.*yaml-syntax$/m);
    expect(code).toBe(1);
    expect(['latin.yaml', 'wide.yaml'].map((file) => readFileSync(join(folder, file)))).toEqual(before);
    expect((await lint(['-'], `\u0007${right}`)).stdout).toMatch(/^stdin:1:1 {2}error {2}.*control characters/);
  });

  test('other kinds are left alone; a chart gets one remark', async () => {
    write('deployment.yaml', 'apiVersion: apps/v1\nkind: Deployment\nspec: {replicaz: yes}\n');
    write('values.yaml', 'port: 1\n');
    write('chart/templates/sensor.yaml', helm);
    write('chart/templates/deployment.yaml', helm.replace('kind: Sensor', 'kind: Deployment'));
    const { code, stdout } = await lint([]);
    const lines = stdout.trimEnd().split('\n');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/^chart\/templates\/sensor\.yaml:4:9 {2}info {2}.*helm template.* {2}template-braces$/);
    expect(lines[1]).toBe('1 info in 4 files');
    expect(code).toBe(0);
  });
});

describe('the configuration', () => {
  test('sets severities by code, from the folder or above it', async () => {
    write('events/source.yaml', right);
    write('events/wrong.yaml', wrong);
    write('argo-events-local.yaml', 'checks:\n  unknown-field: warning\n  retry-without-at-least-once: off\n');
    const { code, stdout } = await lint(['events']);
    expect(stdout).toContain('1 warning in 2 files');
    expect(code).toBe(0);
  });

  test('with a code that does not exist', async () => {
    write('argo-events-local.yaml', 'checks: {unknown-feeld: off}\n');
    const { code, stderr } = await lint([]);
    expect(code).toBe(2);
    expect(stderr).toMatch(
      /argo-events-local\.yaml:1: `checks\.unknown-feeld` is unknown\. Did you mean `unknown-field`\?$/m,
    );
  });
});

test('--fix repairs the files and says what is left', async () => {
  write('source.yaml', right);
  write('wrong.yaml', `# as it was\r\n${wrong.replaceAll('\n', '\r\n')}`);
  const { stdout } = await lint(['--fix']);
  const text = readFileSync(join(folder, 'wrong.yaml'), 'utf8');
  expect(text).toMatch(/^# as it was\r\n/);
  expect(text).toContain('openWhisk: {host: h}');
  expect(text).toContain('atLeastOnce: true');
  expect(stdout).toContain('2 repaired');
  expect(readFileSync(join(folder, 'source.yaml'), 'utf8')).toBe(right);
});
