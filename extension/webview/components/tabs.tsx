import { Icon } from './icon.tsx';

interface Tab<Id extends string> {
  readonly id: Id;
  readonly label: string;
  readonly icon: string;
  readonly count?: number | undefined;
  /** Its count is of things that are wrong. */
  readonly alarming?: boolean;
}

/** Tabs by the pattern of ARIA: arrow keys move, the panel has the id `panel-ID`. */
export function Tabs<Id extends string>(props: {
  readonly label: string;
  readonly tabs: readonly Tab<Id>[];
  readonly selected: Id;
  readonly select: (id: Id) => void;
}) {
  const { tabs, selected, select } = props;
  const move = (event: KeyboardEvent) => {
    const at = tabs.findIndex(({ id }) => id === selected);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    const next = to === undefined ? undefined : tabs[(to + tabs.length) % tabs.length];
    if (next === undefined) return;
    event.preventDefault();
    select(next.id);
    document.getElementById(`tab-${next.id}`)?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label={props.label} onKeyDown={move}>
      {tabs.map(({ id, label, icon, count, alarming }) => (
        <button
          key={id}
          id={`tab-${id}`}
          type="button"
          role="tab"
          aria-selected={id === selected}
          aria-controls={`panel-${id}`}
          tabIndex={id === selected ? 0 : -1}
          onClick={() => select(id)}
        >
          <Icon name={icon} />
          <span class="tab-label">{label}</span>
          {count !== undefined && count > 0 && (
            <span class={`count ${alarming === true ? 'count-alarming' : ''}`}>{count.toLocaleString('en')}</span>
          )}
        </button>
      ))}
    </div>
  );
}
