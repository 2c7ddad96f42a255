import * as v from 'valibot';
import { isLargerThan } from './message-size.ts';
import type { ErrorCode, MessageType, RequestOf } from './messages.ts';
import { MESSAGE_RULES, type SenderClass } from './rules.ts';

/** A message that may be handled. */
export type ValidMessage = {
  readonly [T in MessageType]: {
    readonly ok: true;
    readonly type: T;
    readonly request: RequestOf<T>;
  };
}[MessageType];

/** A message that was refused, and why. */
export interface RefusedMessage {
  readonly ok: false;
  readonly code: Extract<ErrorCode, 'unknown-type' | 'forbidden' | 'too-large' | 'wrong-shape'>;
  readonly message: string;
}

function refuse(code: RefusedMessage['code'], message: string): RefusedMessage {
  return { ok: false, code, message };
}

function isMessageType(type: unknown): type is MessageType {
  return typeof type === 'string' && Object.hasOwn(MESSAGE_RULES, type);
}

/** Names our own fields, never a value or a field of the sender's making: that may be foreign text. */
function fieldOf(type: MessageType, issue: v.BaseIssue<unknown>): string {
  const path = (issue.path ?? []).map(({ key }) => String(key));
  if (issue.expected === 'never') path[path.length - 1] = '(unknown)';
  return [type, ...path].join('.');
}

function refuseShape(type: MessageType, issue: v.BaseIssue<unknown>): RefusedMessage {
  const field = fieldOf(type, issue);
  return issue.type === 'max_length'
    ? refuse('too-large', `${field}: longer than ${String(issue.requirement)}`)
    : refuse('wrong-shape', `${field}: expected ${issue.expected ?? issue.message}`);
}

/** Return the message typed, or why it is refused: its type, its sender, its size or its shape, looked at in this order. */
export function validateRequest(
  type: unknown,
  request: unknown,
  sender: SenderClass,
): ValidMessage | RefusedMessage {
  if (!isMessageType(type)) return refuse('unknown-type', 'no such message');
  const { maxSize, shapes } = MESSAGE_RULES[type];
  const shape: v.GenericSchema<unknown, unknown> | undefined = shapes[sender];
  if (!shape) return refuse('forbidden', `${type}: not for a ${sender}`);
  if (isLargerThan(maxSize, request)) return refuse('too-large', `${type}: over ${maxSize}`);
  if (Array.isArray(request)) return refuse('wrong-shape', `${type}: expected Object`);
  const parsed = v.safeParse(shape, request, { abortEarly: true });
  if (!parsed.success) return refuseShape(type, parsed.issues[0]);
  // The table pairs each type with a schema of its request; the compiler checks that pairing where the table is written.
  return { ok: true, type, request: parsed.output } as ValidMessage;
}
