import { useEffect, useRef, useState } from 'preact/hooks';
import type { EventTrace } from '../../../emulator/control/protocol/protocol.ts';
import { Icon } from '../components/icon.tsx';
import type { TextEditor } from '../editor/text-editor.ts';
import { fixtureText } from '../text/fixture.ts';
import { compact, indented, isJson } from '../text/json.ts';
import type { Transport } from '../transport/transport.ts';

/** An editor of the event's data: send it again as a new event, or save it as a fixture. The event itself stays as it is. */
export function EditEvent(props: {
  readonly trace: EventTrace;
  readonly transport: Transport;
  readonly send: (data: string) => void;
  readonly close: () => void;
}) {
  const { trace, transport, send, close } = props;
  const original = trace.data.text ?? '';
  const place = useRef<HTMLDivElement>(null);
  const editor = useRef<TextEditor | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const sendText = useRef(() => {});
  sendText.current = () => {
    if (editor.current !== null) send(compact(editor.current.text()));
  };

  useEffect(() => {
    let isOpen = true;
    const text = indented(original);
    const open = async () => {
      const { openTextEditor } = await import('../editor/text-editor.ts');
      if (!isOpen) return;
      const opened = await openTextEditor(place.current!, {
        text,
        cursor: bodyIn(text),
        language: isJson(original) ? 'json' : 'plaintext',
        label: 'Data of the new event',
        onSubmit: () => sendText.current(),
        onProblem: setProblem,
      });
      if (!isOpen) return opened.dispose();
      editor.current = opened;
      opened.focus();
    };
    open().catch((error: unknown) => setFailure(`The editor could not be opened: ${String(error)}`));
    return () => {
      isOpen = false;
      editor.current?.dispose();
    };
  }, [original]);

  const save = () => {
    const { event, id } = trace.summary;
    const name = `${event.replace(/[^\w.-]+/g, '-')}-${id.slice(0, 8)}.event.yaml`;
    if (editor.current !== null) transport.save(name, fixtureText(trace.summary, editor.current.text()));
  };
  return (
    <section class="edit-event" aria-label="Edit and replay">
      <h3>Edit and replay</h3>
      <div class="text-editor" ref={place} />
      <p class={`edit-note ${problem === null ? 'quiet' : 'tone-bad'}`} role="status">
        {failure ?? problem ?? `Sent as a new event with an id of its own. ${submitKey} sends.`}
      </p>
      <div class="edit-actions">
        <button type="button" class="button" onClick={() => sendText.current()}>
          <Icon name="send" /> Send
        </button>
        <button
          type="button"
          class="button secondary"
          disabled={problem !== null}
          title={problem === null ? undefined : 'A fixture is YAML: what is wrong must be mended first.'}
          onClick={save}
        >
          <Icon name="save" /> Save as fixture…
        </button>
        <button type="button" class="button secondary" onClick={close}>
          Cancel
        </button>
      </div>
    </section>
  );
}

const submitKey = /Mac/.test(navigator.platform) ? '⌘Enter' : 'Ctrl+Enter';

/** Of a request people edit the body; its headers stand before it. */
function bodyIn(text: string): number {
  return Math.max(0, text.search(/^ {2}"body": /m));
}
