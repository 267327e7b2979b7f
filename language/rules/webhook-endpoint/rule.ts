import type { Path } from '../../yaml/path.ts';
import type { Rule, RuleContext, SourceEvent } from '../rule.ts';
import type { WebhookContext } from '../../../schemas/types.generated.ts';
import { insertBefore, replaceValue } from '../edits.ts';
import { quote } from '../../go/json-quote.ts';
import { sourceTypes } from '../../manifest/source-types.ts';

/** An HTTP endpoint that answers nobody (`common/webhook/webhook.go`). */
export const webhookEndpoint: Rule = {
  meta: {
    code: 'webhook-endpoint',
    severity: 'error',
    summary: 'The endpoint is served, but every request to it is refused, or goes to another event.',
    covers: ['S26', 'A-2', 'A-3', 'A-4', 'A-5', 'A-27', 'H-26', 'ES-17'],
    scope: 'document',
  },
  create: (context) => {
    const routes = new Map<string, SourceEvent>();
    const ports = new Map<string, SourceEvent>();
    return {
      event(event) {
        const http = sourceTypes.find(({ type }) => type === event.type)?.http === true;
        if (!http) return;
        const inline = event.type === 'webhook';
        const webhook = (inline ? event.settings : event.settings['webhook']) as WebhookContext | undefined;
        if (!webhook) return;
        const path = inline ? event.path : [...event.path, 'webhook'];
        checkEndpoint(context, webhook, path);
        if (inline) checkMethod(context, webhook, path);
        checkTls(context, webhook, path);
        checkShared(context, webhook, path, { event, routes, ports });
      },
    };
  },
};

function checkEndpoint(
  { manifest, report }: RuleContext,
  { endpoint, maxPayloadSize }: WebhookContext,
  path: Path,
): void {
  const at = [...path, 'endpoint'];
  if (endpoint && !endpoint.startsWith('/')) {
    const edits = replaceValue(manifest, at, quote(`/${endpoint}`));
    report({
      message: `Without a slash at its beginning no request ever finds \`${endpoint}\`: all are answered 404. Write \`/${endpoint}\`.`,
      path: at,
      ...(edits.length > 0 ? { fix: { title: `Change to /${endpoint}`, edits } } : {}),
    });
  } else if (endpoint?.includes('?')) {
    report({ message: 'A query is no part of the path: all requests are answered 404. Leave it out.', path: at });
  }
  if (maxPayloadSize !== undefined && Number(maxPayloadSize) <= 0) {
    report({ message: 'Every body is too large for this. Leave it out for 1 MiB.', path: [...path, 'maxPayloadSize'] });
  } else if (Number(maxPayloadSize ?? 0) > 750_000) {
    const message =
      'A bus with its usual limit of 1 MB takes about 750 kB of data: larger requests are answered 500 after several seconds.';
    report({ message, path: [...path, 'maxPayloadSize'], severity: 'warning' });
  }
}

function checkMethod({ manifest, report }: RuleContext, { method = '' }: WebhookContext, path: Path): void {
  if (method === 'GET' || method === 'POST') return;
  const at = [...path, 'method'];
  const upper = method.toUpperCase();
  if (method === '') {
    const edits = insertBefore(manifest, [...path, 'endpoint'], 'method: POST');
    const fix = edits.length > 0 ? { fix: { title: 'Add method: POST', edits } } : {};
    report({
      message: 'Without `method` every request is refused with `http method does not match`. Add POST or GET.',
      path: at,
      ...fix,
    });
  } else if (upper === 'GET' || upper === 'POST') {
    const fix = { fix: { title: `Change to ${upper}`, edits: replaceValue(manifest, at, upper) } };
    report({
      message: `Methods are compared letter by letter, so every request is refused. Write \`${upper}\`.`,
      path: at,
      ...fix,
    });
  } else {
    report({
      message: `Only GET and POST are handled: every request with ${method} is refused with \`unsupoorted method: ${method}\`. Write POST.`,
      path: at,
    });
  }
}

function checkTls({ report }: RuleContext, { serverCertSecret, serverKeySecret }: WebhookContext, path: Path): void {
  if ((serverCertSecret === undefined) === (serverKeySecret === undefined)) return;
  const [present, missing] = serverCertSecret
    ? ['serverCertSecret', 'serverKeySecret']
    : ['serverKeySecret', 'serverCertSecret'];
  const message = `Without \`${missing}\` this is ignored and the endpoint speaks plain HTTP. Add it.`;
  report({ message, path: [...path, present], part: 'key' });
}

function checkShared(
  { report }: RuleContext,
  { endpoint, port }: WebhookContext,
  path: Path,
  { event, routes, ports }: { event: SourceEvent; routes: Map<string, SourceEvent>; ports: Map<string, SourceEvent> },
): void {
  if (!endpoint || !port) return;
  if (port === '7777')
    report({ message: 'Port 7777 is taken by the metrics of the pod. Take another.', path: [...path, 'port'] });
  const other = ports.get(port);
  if (other !== undefined && other.type !== event.type) {
    const message = `Port ${port} is served by \`${other.type}\` already, and two kinds cannot share one: this event receives nothing. Take another port.`;
    report({ message, path: [...path, 'port'] });
  }
  const same = routes.get(`${event.type} ${port} ${endpoint}`);
  if (same !== undefined) {
    const message = `\`${same.name}\` has the same port and endpoint: one of the two receives nothing, and which one is chance. Change one.`;
    report({ message, path: [...path, 'endpoint'] });
  }
  routes.set(`${event.type} ${port} ${endpoint}`, event);
  if (other === undefined) ports.set(port, event);
}
