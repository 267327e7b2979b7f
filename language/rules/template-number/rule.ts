import type { EventDependency, Sensor } from '../../../schemas/types.generated.ts';
import type { Rule } from '../rule.ts';
import { replaceValue } from '../edits.ts';
import { samplesOf, valueAt } from '../samples-of.ts';

/** A large number that a template prints as Go prints a float64 (`params.go: getValueWithTemplate`). */
export const templateNumber: Rule = {
  meta: {
    code: 'template-number',
    severity: 'warning',
    summary: 'In templates every number is a float64, and from a million on it is printed as `1e+06`.',
    covers: ['L-22'],
    scope: 'workspace',
  },
  create: (context) => {
    let sensor: Sensor = {};
    return {
      sensor(value) {
        sensor = value;
      },
      parameter({ src }, { path }) {
        const template = src?.dataTemplate;
        const dependency = sensor.spec?.dependencies?.find(({ name }) => name === src?.dependencyName);
        if (!template || dependency === undefined || dependency.transform) return;
        for (const { steps, start, end } of printed(template)) {
          const large = largest(context, dependency, steps);
          if (large < 1_000_000) continue;
          const at = [...path, 'src', 'dataTemplate'];
          const message = `\`${steps.join('.')}\` is a number like ${large}, and this prints it as ${exponential(large)}. Add \`| int64\`.`;
          const better = `${template.slice(0, end)} | int64${template.slice(end)}`;
          const edits = replaceValue(context.manifest, at, JSON.stringify(better));
          const fix = edits.length === 0 ? {} : { fix: { title: 'Add | int64', edits } };
          context.report({ message, path: at, span: { start, end }, ...fix });
        }
      },
    };
  },
};

/** `{{ .Input.a.b }}`: values that are printed as they are; the span is that of the path. */
function* printed(template: string): Generator<{ steps: string[]; start: number; end: number }> {
  for (const match of template.matchAll(/\{\{-?[ \t]*(\.Input((?:\.\w+)+))[ \t]*-?\}\}/g)) {
    const start = match.index + match[0].indexOf(match[1]!);
    yield { steps: match[2]!.slice(1).split('.'), start, end: start + match[1]!.length };
  }
}

function largest(
  context: Parameters<Rule['create']>[0],
  dependency: EventDependency,
  steps: readonly string[],
): number {
  const values = samplesOf(context, dependency).map((data) => valueAt(data, steps));
  return Math.max(0, ...values.filter((value) => typeof value === 'number'));
}

/** As Go prints it: two digits of the exponent at least. */
function exponential(value: number): string {
  return value.toExponential().replace(/e\+(\d)$/, 'e+0$1');
}
