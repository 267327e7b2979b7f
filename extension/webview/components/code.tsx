import { useState } from 'preact/hooks';
import { indented, pieces } from '../text/json.ts';
import { Icon } from './icon.tsx';

/** A text, coloured where it is JSON, with a button that copies it. */
export function Code({ text, label }: { readonly text: string; readonly label: string }) {
  const shown = indented(text);
  return (
    <div class="code">
      <pre tabIndex={0} aria-label={label}>
        {shown.length > colouredUpTo
          ? shown
          : pieces(shown).map(({ kind, text }) =>
              kind === 'plain' ? text : <span class={`json-${kind}`}>{text}</span>,
            )}
      </pre>
      <Copy text={shown} label={`Copy ${label.toLowerCase()}`} />
    </div>
  );
}

/** Colouring makes an element of each word: too many for a text of megabytes. */
const colouredUpTo = 100_000;

export function Copy({ text, label }: { readonly text: string; readonly label: string }) {
  const [copied, setCopied] = useState(false);
  const copy = () => {
    void navigator.clipboard.writeText(text).then(() => {
      setCopied(true);
      setTimeout(() => setCopied(false), 1200);
    });
  };
  return (
    <button
      type="button"
      class="icon-button copy"
      aria-label={copied ? 'Copied' : label}
      title={copied ? 'Copied' : label}
      onClick={copy}
    >
      <Icon name={copied ? 'check' : 'copy'} />
    </button>
  );
}
