import { GoError } from '../../go/value.ts';
import type { Reader } from './reader.ts';

/**
 * go-yaml names lines as it happens to have counted them (`decode.go: fail`): its scanner the one it stands in, its parser the
 * one before, and neither names the first.
 */
export function scannerMistake({ line }: Reader, problem: string): GoError {
  return new GoError(line === 0 ? `yaml: ${problem}` : `yaml: line ${line + 1}: ${problem}`);
}

export function parserMistake(line: number, problem: string): GoError {
  return new GoError(line === 0 ? `yaml: ${problem}` : `yaml: line ${line}: ${problem}`);
}
