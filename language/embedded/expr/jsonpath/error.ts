import { GoError } from '../../../go/value.ts';

/** What the original's errors wrap, which decides whether they are wrapped once more. */
export type Cause = 'selector' | 'token' | 'expression' | 'other';

export class JsonPathError extends GoError {
  readonly causes: readonly Cause[];

  constructor(message: string, ...causes: Cause[]) {
    super(message);
    this.causes = causes;
  }
}

export function unexpectedToken(text: string, index: number): JsonPathError {
  return new JsonPathError(`unexpected token '${text}' at index ${index}`, 'other');
}

export function invalidFormat(token: string): JsonPathError {
  return new JsonPathError(`invalid token. '${token}' does not match any token format`, 'token');
}

/** `got`: a kind, `nil` for none. */
export function invalidTarget(token: string, got: string, ...expected: string[]): JsonPathError {
  return new JsonPathError(`${token}: invalid token target. expected [${expected.join(' ')}] got [${got}]`, 'token');
}

export function invalidArgument(token: string, got: string, ...expected: string[]): JsonPathError {
  return new JsonPathError(`${token}: invalid token argument. expected [${expected.join(' ')}] got [${got}]`, 'token');
}

export function outOfRange(token: string): JsonPathError {
  return new JsonPathError(`${token}: invalid token out of range`, 'token');
}

export function keyNotFound(token: string, key: string): JsonPathError {
  return new JsonPathError(`${token}: invalid token key '${key}' not found`, 'token');
}

export function unexpectedResult(got: string, ...expected: string[]): JsonPathError {
  return new JsonPathError(`unexpected expression result. expected [${expected.join(' ')}] got [${got}]`, 'other');
}

export function emptyExpression(): JsonPathError {
  return new JsonPathError('invalid expression. is empty', 'expression');
}

export function asExpressionError(error: JsonPathError): JsonPathError {
  if (error.causes.includes('expression')) return error;
  return new JsonPathError(`invalid expression. ${error.message}`, 'expression');
}

export function asTokenError(token: string, error: JsonPathError): JsonPathError {
  if (error.causes.includes('token')) return error;
  return new JsonPathError(`${token}: invalid token ${error.message}`, 'token');
}

export function asSelectorError(selector: string, error: JsonPathError): JsonPathError {
  if (error.causes.includes('selector')) return error;
  return new JsonPathError(`invalid JSONPath selector '${selector}' ${error.message}`, 'selector');
}
