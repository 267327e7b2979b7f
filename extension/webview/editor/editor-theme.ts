import { editor } from 'monaco-editor/editor';

/** Gives the editor the dashboard's colours, now and whenever they change: VS Code marks the body, a browser has a query. */
export function followTheme(page: HTMLElement): { dispose(): void } {
  const apply = () => applyTheme(page);
  const marks = new MutationObserver(apply);
  marks.observe(page, { attributeFilter: ['class', 'data-vscode-theme-id'] });
  const queries = [matchMedia('(prefers-color-scheme: dark)'), moreContrast];
  for (const query of queries) query.addEventListener('change', apply);
  apply();
  return {
    dispose: () => {
      marks.disconnect();
      for (const query of queries) query.removeEventListener('change', apply);
    },
  };
}

const moreContrast = matchMedia('(prefers-contrast: more)');

function applyTheme(page: HTMLElement): void {
  const color = colors(page);
  const isDark = luminance(color('--background')) < 0.5;
  const isHighContrast = /vscode-high-contrast/.test(page.className) || moreContrast.matches;
  editor.defineTheme('dashboard', {
    base: isHighContrast ? (isDark ? 'hc-black' : 'hc-light') : isDark ? 'vs-dark' : 'vs',
    inherit: true,
    rules: [
      { token: 'string.key.json', foreground: color('--json-key').slice(0, 6) },
      { token: 'string.value.json', foreground: color('--json-string').slice(0, 6) },
      { token: 'number.json', foreground: color('--json-number').slice(0, 6) },
      { token: 'keyword.json', foreground: color('--json-word').slice(0, 6) },
    ],
    colors: Object.fromEntries(Object.entries(places).map(([place, name]) => [place, `#${color(name)}`])),
  });
  editor.setTheme('dashboard');
}

/** What of the editor takes which of the dashboard's colours; the rest follows from the base. */
const places: Readonly<Record<string, string>> = {
  'editor.background': '--background',
  'editor.foreground': '--strong',
  'editorLineNumber.foreground': '--quiet',
  'editorLineNumber.activeForeground': '--text',
  'editorError.foreground': '--bad',
  'editorWarning.foreground': '--warn',
  'editorWidget.background': '--surface',
  'editorWidget.border': '--line-strong',
  'editorHoverWidget.background': '--surface',
  'editorHoverWidget.border': '--line-strong',
  'input.background': '--field',
  'input.border': '--field-line',
  focusBorder: '--focus',
};

/** Reads custom properties as `rrggbbaa`: drawn as one pixel, because they may be mixed, or one for light and one for dark. */
function colors(page: HTMLElement): (name: string) => string {
  const probe = page.appendChild(document.createElement('span'));
  const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!;
  const read = (name: string) => {
    probe.style.color = `var(${name})`;
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = getComputedStyle(probe).color;
    canvas.fillRect(0, 0, 1, 1);
    const pixel = canvas.getImageData(0, 0, 1, 1).data;
    return Array.from(pixel, (part) => part.toString(16).padStart(2, '0')).join('');
  };
  const all = new Map<string, string>();
  for (const name of [...Object.values(places), ...jsonColors]) all.set(name, read(name));
  probe.remove();
  return (name) => all.get(name)!;
}

const jsonColors = ['--json-key', '--json-string', '--json-number', '--json-word'];

/** 0 (black) to 1 (white), roughly as the eye weighs the three. */
function luminance(color: string): number {
  const part = (at: number) => Number.parseInt(color.slice(at, at + 2), 16) / 255;
  return 0.2126 * part(0) + 0.7152 * part(2) + 0.0722 * part(4);
}
