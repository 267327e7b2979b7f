import type { CheckedFile } from './sarif.ts';
import { Positions } from '../../text/positions.ts';

/** The findings as workflow commands, which GitHub Actions shows beside the changed lines. */
export function githubReport(files: readonly CheckedFile[]): string {
  return files
    .flatMap(({ uri, text, diagnostics }) => {
      const positions = new Positions(text);
      return diagnostics.map(({ code, severity, message, start, end }) => {
        const [from, to] = [positions.positionAt(start), positions.positionAt(end)];
        const columns = from.line === to.line ? `,col=${from.column + 1},endColumn=${to.column + 1}` : '';
        const place = `file=${property(uri)},line=${from.line + 1},endLine=${to.line + 1}${columns},title=${property(code)}`;
        return `::${commands[severity]} ${place}::${data(message)}\n`;
      });
    })
    .join('');
}

const commands = { error: 'error', warning: 'warning', info: 'notice', hint: 'notice' } as const;

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
