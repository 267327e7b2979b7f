import { GoError } from '../../go/value.ts';
import { fromBytes } from '../../go/strings.ts';
import { decoder } from '../data/decode.ts';
import { type HttpRequest, header } from '../data/http-request.ts';
import { type JsonText, object, text } from '../data/json-text.ts';
import { parseQuery } from '../data/url-values.ts';
import { eventOf } from './events-api.ts';
import { interaction } from './interaction.ts';
import { prefixed } from './prefixed.ts';

/**
 * `pkg/eventsources/sources/slack/start.go: HandleRoute`: an interaction, a slash command, or the inner event of the Events
 * API. No headers, no metadata. Signature and token are not checked here. What slack-go decodes into structs that are not in our tables is
 * said to be not supported, never guessed.
 */
export const decode = decoder<HttpRequest>(({ headers, body }) => {
  const bytes = fromBytes(body);
  if (header(headers, 'Content-Type') !== 'application/x-www-form-urlencoded') return eventOf(bytes);
  const form = parseQuery(bytes);
  if (form.error !== null) throw new GoError(form.error);
  const field = (name: string) => form.values[name]?.[0] ?? '';
  if (field('payload') !== '')
    return prefixed('failed to parse interaction event, ', () => interaction(field('payload')));
  if (field('command') !== '') return slashCommand(field);
  throw new GoError('could not determine slack type from form parameters');
});

/** slack-go `slash.go` */
function slashCommand(field: (name: string) => string): JsonText {
  const optional = (name: string) => (field(name) === '' ? undefined : text(field(name)));
  return object({
    token: text(field('token')),
    team_id: text(field('team_id')),
    team_domain: text(field('team_domain')),
    enterprise_id: optional('enterprise_id'),
    enterprise_name: optional('enterprise_name'),
    is_enterprise_install: field('is_enterprise_install') === 'true',
    channel_id: text(field('channel_id')),
    channel_name: text(field('channel_name')),
    user_id: text(field('user_id')),
    user_name: text(field('user_name')),
    command: text(field('command')),
    text: text(field('text')),
    response_url: text(field('response_url')),
    trigger_id: text(field('trigger_id')),
    api_app_id: text(field('api_app_id')),
  });
}
