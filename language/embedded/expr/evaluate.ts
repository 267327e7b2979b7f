import { GoError, GoPanic, type Run, type Value } from '../../go/value.ts';
import { OutOfFuel } from '../fuel.ts';
import { Machine } from './machine.ts';
import type { Program } from './parse.ts';
import { ExprError, errorText } from './source.ts';

/**
 * Evaluates a program (Go: `vm.Run`). Whatever goes wrong is a `GoError` with the original's text, snippet included: it
 * recovers from its own panics and from those of the functions it calls.
 */
export function evaluate({ source, root }: Program, environment: Value, run: Run): Value {
  const machine = new Machine(environment, run);
  try {
    machine.run(root);
    return machine.pop();
  } catch (error) {
    if (error instanceof GoPanic || error instanceof GoError)
      throw new GoError(errorText(source, new ExprError(error.message, machine.at)));
    if (error instanceof RangeError) throw new OutOfFuel('the evaluation was stopped: values nest too deeply');
    throw error;
  }
}
