import { type Type, interfaceType } from '../../go/type.ts';
import { type Known, isAny, isAssignable, isInteger, typeName } from './kinds.ts';
import type { MemberNode } from './node.ts';
import { ExprError } from './source.ts';

interface Member {
  readonly node: MemberNode;
  readonly base: Known;
  readonly property: Known;
  readonly name: string | null;
  readonly isCalled: boolean;
}

/** The type of `base[property]`; `name` is the property where it is written out. */
export function memberType(member: Member): Type {
  const { node, base, property, name, isCalled } = member;
  if (base?.kind === 'ptr' && base.elem !== undefined) return memberType({ ...member, base: base.elem });
  switch (base?.kind) {
    case 'interface':
      return interfaceType;
    case 'map':
      if (property !== null && !isAssignable(property, base.key!) && !isAny(property))
        throw new ExprError(`cannot use ${property.name} to get an element from ${base.name}`, node.property.at);
      return base.elem!;
    case 'slice':
    case 'array': {
      if (isInteger(property) || isAny(property)) return base.elem!;
      const got = typeName(property);
      throw new ExprError(`array elements can only be selected using an integer (got ${got})`, node.property.at);
    }
    case 'struct':
      if (name !== null) {
        const field = base.fields?.find((known) => known.name === name);
        if (field !== undefined) {
          node.field = name;
          return field.type;
        }
        throw new ExprError(`type ${base.name} has no ${isCalled ? 'method' : 'field'} ${name}`, node.at);
      }
      break;
    default:
  }
  throw new ExprError(`type ${typeName(base)}[${typeName(property)}] is undefined`, node.at);
}

interface Element {
  readonly type: Known;
  /** Looked at only when the type has elements. */
  readonly index: () => Known;
  readonly at: number;
  readonly indexAt: number;
}

/** The type of `get(value, index)`. */
export function elementType({ type, index: indexOf, at, indexAt }: Element): Type {
  if (type?.kind !== 'slice' && type?.kind !== 'array' && type?.kind !== 'map')
    throw new ExprError(`type ${typeName(type)} does not support indexing`, at);
  const index = indexOf();
  const isSlice = type.kind !== 'map';
  if (index === null) throw new ExprError(`cannot use nil as ${isSlice ? 'slice' : 'map'} index`, indexAt);
  if (isAny(index)) return type.elem!;
  if (isSlice && !isInteger(index)) throw new ExprError(`non-integer slice index ${index.name}`, indexAt);
  if (!isSlice && !isAssignable(index, type.key!))
    throw new ExprError(`cannot use ${index.name} to get an element from ${type.name}`, indexAt);
  return type.elem!;
}
