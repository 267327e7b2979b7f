import { toBase64 } from '../../../language/go/json-base64.ts';
import { toBytes } from '../../../language/go/strings.ts';
import type { Event, EventContext } from '../../../language/semantics/event.ts';
import { applyParameters } from '../../../language/semantics/parameters.ts';
import type { RenderContext, Rendered, TriggerType } from '../trigger-type.ts';

/** The log trigger (`pkg/sensors/triggers/log/log.go`): one line per event. */
export const log: TriggerType = {
  fetches: false,
  fetchResource: () => ({ resource: '{}' }),
  resourceParameters: () => null,
  applyParameters,
  render,
  errorOf: () => null,
  judgePolicy: () => null,
};

function render(_resource: string, { events }: RenderContext): Rendered {
  const lines = [...events].map(([dependencyName, event]) => ({
    level: 'info',
    msg: message(event),
    dependencyName,
    eventContext: contextText(event.context),
    triggerType: 'Log',
  }));
  return {
    request: { title: `log ${lines.map(({ dependencyName }) => dependencyName).join(', ')}`, content: { lines } },
    failure: null,
    lists: [],
  };
}

/** JSON and plain text as they are, anything else in base64, nothing for no data. */
function message({ data, context }: Event): string {
  if (data === null) return '';
  const media = context.datacontenttype.split(';')[0]!.trim().toLowerCase();
  return media === 'application/json' || media === 'text/plain' ? data : toBase64(toBytes(data));
}

/** Upstream prints the context by hand: a space behind each colon and comma, nothing escaped. */
function contextText({ id, source, specversion, type, datacontenttype, subject, time }: EventContext): string {
  const first = `"id": "${id}", "source": "${source}", "specversion": "${specversion}", "type": "${type}"`;
  return `{${first}, "datacontenttype": "${datacontenttype}", "subject": "${subject}", "time": "${time}"}`;
}
