import type { EventDependency } from '../../../schemas/types.generated.ts';
import { evaluate } from '../../../language/embedded/gjson/evaluate.ts';
import { parse } from '../../../language/embedded/gjson/parse.ts';
import { quoteMeta } from '../../../language/embedded/regexp/evaluate.ts';
import { parse as parseExpression } from '../../../language/embedded/govaluate/parse.ts';
import type { Manifest } from '../../../language/manifest/parse-manifests.ts';
import type { Path } from '../../../language/yaml/path.ts';
import type { TypedValue } from '../../cursor/open-part.ts';
import type { Context } from '../../context.ts';
import { eventsAt } from '../../values/data-at.ts';
import { redaction } from '../../values/redaction.ts';

export interface Seen {
  readonly label: string;
  readonly detail: string;
}

/** What a filter could ask for: what the known events have there. */
export function seenValues({ cursor, owner, field }: TypedValue, manifest: Manifest, context: Context): Seen[] {
  switch (`${owner.go}.${field.name}`) {
    case 'v1alpha1.DataFilter.value':
      return dataValues(manifest, cursor.path, context);
    case 'v1alpha1.EventContext.type':
    case 'v1alpha1.EventContext.subject':
    case 'v1alpha1.EventContext.source':
    case 'v1alpha1.EventContext.datacontenttype': {
      const attribute = field.name as 'type' | 'subject' | 'source' | 'datacontenttype';
      const found = eventsAt(manifest, cursor.path, context).map((event) => event.context[attribute]);
      return distinct(found).map((label) => ({ label, detail: `the ${attribute} of its events` }));
    }
    case 'v1alpha1.PayloadField.name':
      return unboundNames(manifest, cursor.path);
    default:
      return [];
  }
}

/** The values at the path beside it. A text is a regular expression: what is seen is offered as the whole text. */
function dataValues(manifest: Manifest, at: Path, context: Context): Seen[] {
  const { path = '', type = '', template } = dependencyOf(manifest, at)?.filters?.data?.[Number(at[5])] ?? {};
  const types = resultTypes[type];
  if (path === '' || types === undefined || template) return [];
  const redact = redaction(context.index);
  const texts = eventsAt(manifest, at, context).flatMap(({ data }) => {
    const { type: found, str } = evaluate(parse(path).value, data ?? '');
    return types.includes(found) && str !== '' && str.length < longest && redact(str) === str ? [str] : [];
  });
  return distinct(texts).map((text) => ({
    label: type === 'string' ? `^${quoteMeta(text)}$` : text,
    detail: `seen in ${path}`,
  }));
}

/** The variables of the expression that no field is called yet. */
function unboundNames(manifest: Manifest, at: Path): Seen[] {
  const filter = dependencyOf(manifest, at)?.filters?.exprs?.[Number(at[5])];
  const bound = new Set(filter?.fields?.map(({ name }) => name));
  const names = parseExpression(filter?.expr ?? '').value?.variables.map(({ name }) => name) ?? [];
  return distinct(names)
    .filter((name) => !bound.has(name))
    .map((label) => ({ label, detail: 'a variable of the expression' }));
}

function dependencyOf({ ours }: Manifest, at: Path): EventDependency | undefined {
  return ours?.kind === 'Sensor' ? ours.value.spec?.dependencies?.[Number(at[2])] : undefined;
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}

const resultTypes: Readonly<Record<string, readonly string[]>> = {
  string: ['String'],
  number: ['Number'],
  bool: ['True', 'False'],
};

/** A longer text is nothing that a filter asks for. */
const longest = 100;
