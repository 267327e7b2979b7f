import { type Type, integerBits, interfaceType, isSigned, sameType } from '../../go/type.ts';
import { Complex, GoError, type Value, integer, typeOf, zeroOf } from '../../go/value.ts';
import { reflectValueType } from './function.ts';
import type { NumberLiteral, Operand } from './node.ts';
import { printNode } from './print-node.ts';

/** `reflect`'s zero Value: what a missing key gives. Not `nil`, which is `null`. */
export const noValue: unique symbol = Symbol('no value');

/**
 * What a template works with. `null` is an element of type `interface {}` that holds nil: until it is the result of a
 * pipeline, which turns it into `noValue`.
 */
export type TemplateValue = Value | typeof noValue;

/** Why an argument does not fit; the evaluator adds the place. */
export class ArgumentError extends GoError {}

/**
 * `state.validateType`: the argument as the parameter's type takes it. Parameters of type `reflect.Value` take everything.
 */
export function fitArgument(value: TemplateValue, type: Type): TemplateValue {
  if (type === reflectValueType) return value;
  if (value === noValue) {
    if (canBeNil(type)) return zeroOf(type);
    throw new ArgumentError(`invalid value; expected ${type.name}`);
  }
  if (type === interfaceType) return value;
  if (isAssignable(value, type)) return value;
  const found = value === null ? interfaceType : typeOf(value)!;
  throw new ArgumentError(`wrong type for value; expected ${type.name}; got ${found.name}`);
}

/** A literal as an argument: its syntax must fit the parameter's type. */
export function fitLiteral(node: Operand, type: Type): TemplateValue {
  switch (type.kind) {
    case 'bool':
      if (node.kind === 'bool') return node.value;
      throw new ArgumentError(`expected bool; found ${printNode(node)}`);
    case 'string':
      if (node.kind === 'string') return node.text;
      throw new ArgumentError(`expected string; found ${printNode(node)}`);
    case 'float32':
    case 'float64':
      if (node.kind === 'number' && node.value.float !== null) return node.value.float;
      throw new ArgumentError(`expected float; found ${printNode(node)}`);
    case 'interface':
    case 'struct':
      if (type === interfaceType || type === reflectValueType) return literalValue(node);
      break;
    default:
      if (integerBits(type.kind) > 0) return integerLiteral(node, type);
  }
  throw new ArgumentError(`can't handle ${printNode(node)} for arg of type ${type.name}`);
}

/** A literal where nothing says what type it should have. */
export function literalValue(node: Operand): TemplateValue {
  if (node.kind === 'bool') return node.value;
  if (node.kind === 'string') return node.text;
  if (node.kind === 'number') return idealConstant(node);
  throw new ArgumentError(`can't handle assignment of ${printNode(node)} to empty interface argument`);
}

/** `nil` as an argument. */
export function fitNil(type: Type): TemplateValue {
  if (type === reflectValueType) return noValue;
  if (!canBeNil(type)) throw new ArgumentError(`cannot assign nil to ${type.name}`);
  return zeroOf(type);
}

function integerLiteral(node: Operand, type: Type): Value {
  const signed = isSigned(type.kind);
  const value = node.kind !== 'number' ? null : signed ? node.value.int : node.value.uint;
  if (value !== null) return integer(type, value);
  throw new ArgumentError(`expected ${signed ? '' : 'unsigned '}integer; found ${printNode(node)}`);
}

function idealConstant({ text, value }: NumberLiteral): TemplateValue {
  if (value.complex !== null) return new Complex(value.complex.real, value.complex.imaginary);
  const hexInteger = /^0[xX]./.test(text) && !/[pP]/.test(text);
  if (value.float !== null && !hexInteger && text[0] !== "'" && /[.eEpP]/.test(text)) return value.float;
  if (value.int !== null) return value.int;
  if (value.uint !== null) throw new ArgumentError(`${text} overflows int`);
  return noValue;
}

function isAssignable(value: Value, type: Type): boolean {
  switch (type.kind) {
    case 'string':
      return typeof value === 'string';
    case 'float64':
      return typeof value === 'number';
    case 'bool':
      return typeof value === 'boolean';
    case 'int':
      return typeof value === 'bigint' && type.name === 'int';
    case 'interface':
      return value !== null;
    default: {
      const found = value === null ? null : typeOf(value);
      return found !== null && sameType(found, type);
    }
  }
}

function canBeNil(type: Type): boolean {
  return ['func', 'interface', 'map', 'ptr', 'slice', 'chan'].includes(type.kind);
}
