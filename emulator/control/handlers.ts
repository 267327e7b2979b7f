import { PipelineDebugSession } from '../debug/dap/session.ts';
import { placesOf } from '../debug/places.ts';
import type { House } from '../house.ts';
import { decodeMessage } from '../events/message.ts';
import { RunActivity } from '../journal/run-activity.ts';
import { summarize, traceEvent } from '../journal/trace.ts';
import { UserError } from '../user-error.ts';
import { deadLetter } from './dead-letter.ts';
import type { Connection, Handlers } from './server.ts';
import { statusOf } from './status.ts';

/** What each method of the protocol does to the house. */
export function createHandlers(house: House): { handlers: Handlers; disconnected: (connection: Connection) => void } {
  const { journal, bus, sources, programs, debuggers } = house;
  const activity = new RunActivity(journal.store, programs);
  const sessions = new Map<string, { readonly session: PipelineDebugSession; readonly connection: Connection }>();

  const open = (name: string, connection: Connection): PipelineDebugSession => {
    const session = new PipelineDebugSession({
      placesOf: (file) => placesOf(file, house),
      attach: (debug) => debuggers.attach(debug),
      onConfigured: () => debuggers.configured(),
      onEnd: (debug) => debuggers.detach(debug),
    });
    session.onDidSendMessage((message) =>
      connection.notify({ notification: 'debug', params: { session: name, message } }),
    );
    sessions.set(name, { session, connection });
    return session;
  };

  const handlers: Handlers = {
    status: async () => statusOf(house),
    events: async ({ before, limit, search }) => {
      await journal.flush();
      const rows = journal.store.events({ before: before ?? newest, limit: clamp(limit), search: search ?? '' });
      return rows.map((row) => summarize(row));
    },
    trace: async ({ event }) => {
      await journal.flush();
      const trace = traceEvent(event, { store: journal.store, programs, running: journal.run });
      if (trace === null) throw new UserError(`No event ${event} was recorded.`);
      return trace;
    },
    deadLetters: async ({ before, limit }) => {
      await journal.flush();
      return journal.store
        .deadLetters({ before: before ?? newest, limit: clamp(limit) })
        .map((firing) => deadLetter(firing));
    },
    lag: async () => bus.consumers(),
    activity: async () => {
      await journal.flush();
      return activity.current();
    },
    send: async (fixture) => sources.send(fixture),
    replay: async ({ event: id, data }) => {
      await journal.flush();
      const event = journal.store.event(id);
      if (event === null) throw new UserError(`No event ${id} was recorded.`);
      if (event.outcome === 'no-event')
        throw new UserError(`${id} is a request that made no event: there is nothing to send again.`);
      const recorded = decodeMessage(event.body);
      const text = data ?? ('event' in recorded ? recorded.event.data : null);
      if (text === null) throw new UserError(`Event ${id} has no data that could be sent again.`);
      return sources.replay(event, text);
    },
    stop: async ({ how }) => {
      // The answer leaves before the house is taken down.
      setImmediate(() => void house.stop(how ?? 'drain'));
      return null;
    },
    debug: async ({ session: name, message }, connection) => {
      const session = sessions.get(name)?.session ?? open(name, connection);
      session.handleMessage(message as Parameters<typeof session.handleMessage>[0]);
      return null;
    },
  };
  const disconnected = (connection: Connection) => {
    for (const [name, { session, connection: owner }] of sessions) {
      if (owner !== connection) continue;
      sessions.delete(name);
      session.end();
    }
  };
  return { handlers, disconnected };
}

const newest = Number.MAX_SAFE_INTEGER;

function clamp(limit: number | undefined): number {
  return Math.max(1, Math.min(500, limit ?? 100));
}
