import type { Manifest } from '../../language/manifest/parse-manifests.ts';
import { type Node, member } from '../../language/yaml/node.ts';
import { type Path, nodeAt } from '../../language/yaml/path.ts';

/** The languages that a manifest can hold. */
export type LanguageName =
  | 'gjson'
  | 'sjson'
  | 'gotemplate'
  | 'regexp'
  | 'govaluate'
  | 'expr'
  | 'lua'
  | 'jq'
  | 'cron'
  | 'conditions';

/** The language of a field of a struct; `type` is what stands in the field of that name beside it. */
export function languageOf(go: string, field: string, type: Node | null): LanguageName | null {
  const id = `${go.slice(go.lastIndexOf('.') + 1)}.${field}`;
  // Only texts are compared by pattern; numbers and booleans are plain values.
  if (id === 'DataFilter.value') return type?.kind === 'scalar' && type.text === 'string' ? 'regexp' : null;
  return languages[id] ?? null;
}

/** The `type` of the object that the value at a path, or the list that it is an item of, belongs to. */
export function typeBeside(manifest: Manifest | null, path: Path): Node | null {
  const end = path.findLastIndex((step) => typeof step === 'string');
  return member(nodeAt(manifest?.document.root ?? null, path.slice(0, end)), 'type');
}

const languages: Readonly<Record<string, LanguageName>> = {
  'DataFilter.path': 'gjson',
  'DataFilter.template': 'gotemplate',
  'ExprFilter.expr': 'govaluate',
  'PayloadField.path': 'gjson',
  'EventDependencyFilter.script': 'lua',
  'EventDependencyTransformer.script': 'lua',
  'EventDependencyTransformer.jq': 'jq',
  'EventSourceFilter.expression': 'expr',
  'TriggerParameterSource.contextKey': 'gjson',
  'TriggerParameterSource.dataKey': 'gjson',
  'TriggerParameterSource.contextTemplate': 'gotemplate',
  'TriggerParameterSource.dataTemplate': 'gotemplate',
  'TriggerParameter.dest': 'sjson',
  'CalendarEventSource.schedule': 'cron',
  'ConditionsResetByTime.cron': 'cron',
  'TriggerTemplate.conditions': 'conditions',
  'WatchPathConfig.pathRegexp': 'regexp',
};
