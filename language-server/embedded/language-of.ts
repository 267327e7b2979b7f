import type { Node } from '../../language/yaml/node.ts';

export type LanguageName =
  | 'gjson'
  | 'sjson'
  | 'gotemplate'
  | 'regexp'
  | 'govaluate'
  | 'expr'
  | 'lua'
  | 'cron'
  | 'conditions';

/** The language of a field of a struct; `type` is what stands in the field of that name beside it. */
export function languageOf(go: string, field: string, type: Node | null): LanguageName | null {
  const id = `${go.slice(go.lastIndexOf('.') + 1)}.${field}`;
  // Only texts are compared by pattern; numbers and booleans are plain values.
  if (id === 'DataFilter.value') return type?.kind === 'scalar' && type.text === 'string' ? 'regexp' : null;
  return languages[id] ?? null;
}

const languages: Readonly<Record<string, LanguageName>> = {
  'DataFilter.path': 'gjson',
  'DataFilter.template': 'gotemplate',
  'ExprFilter.expr': 'govaluate',
  'PayloadField.path': 'gjson',
  'EventDependencyFilter.script': 'lua',
  'EventDependencyTransformer.script': 'lua',
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
