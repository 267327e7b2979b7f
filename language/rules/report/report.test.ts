import { expect, test } from 'vitest';
import { Linter, lintText } from '../lint.ts';
import { githubReport } from './github.ts';
import { rules } from '../registry.generated.ts';
import { sarifReport } from './sarif.ts';
import { timeFromNanoseconds } from '../../go/time.ts';
import { utc } from '../../go/zone.ts';

const text =
  'apiVersion: argoproj.io/v1alpha1\nkind: EventSource\nmetadata: {name: s}\nspec:\n  webhok: {}\n  calendar:\n    a: {interval: 10s}\n';
const linter = new Linter({ rules, now: timeFromNanoseconds(0n, utc) });
const file = { uri: 'events/a,b.yaml', text, diagnostics: lintText('events/a,b.yaml', text, linter) };

test('SARIF names the check, its level and its place', () => {
  const { version, runs } = JSON.parse(sarifReport([file], rules, '1.2.3'));
  expect(version).toBe('2.1.0');
  const [run] = runs;
  expect(run.tool.driver).toMatchObject({ name: 'argo-events-local', version: '1.2.3' });
  expect(run.results).toHaveLength(1);
  const [result] = run.results;
  expect(result).toMatchObject({ ruleId: 'unknown-field', level: 'error' });
  expect(run.tool.driver.rules[result.ruleIndex].id).toBe('unknown-field');
  expect(result.locations[0].physicalLocation).toEqual({
    artifactLocation: { uri: 'events/a,b.yaml' },
    region: { startLine: 5, startColumn: 3, endLine: 5, endColumn: 9 },
  });
});

test('GitHub gets one command per finding, with its marks escaped', () => {
  expect(githubReport([file])).toBe(
    '::error file=events/a%2Cb.yaml,line=5,endLine=5,col=3,endColumn=9,title=unknown-field::' +
      'EventSourceSpec has no field `webhok`, so the cluster ignores it. Did you mean `webhook`?\n',
  );
  const diagnostics = [{ ...file.diagnostics[0]!, message: '100%\nsure', severity: 'hint' as const }];
  expect(githubReport([{ ...file, diagnostics }])).toMatch(/^::notice .*::100%25%0Asure\n$/);
});

test('nothing found is an empty report', () => {
  expect(githubReport([])).toBe('');
  expect(JSON.parse(sarifReport([], rules, '1')).runs[0].results).toEqual([]);
});
