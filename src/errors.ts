/** Bad input, named. Thrown at the edges only; each face maps the codes once (exit code, HTTP status, sentence). */
export const errorCodes = [
  'not-found',
  'no-texts',
  'too-few',
  'too-many',
  'empty',
  'binary',
  'too-large',
  'unreadable',
  'unknown-format',
  'bad-event',
  'bad-sets',
  'bad-collation',
  'bad-option',
  'no-output',
  'no-report',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** `message` is one line for a person: what is wrong and where. */
export class InputError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string) {
    super(message.replace(/\s+/g, ' ').trim());
    this.name = 'InputError';
    this.code = code;
  }
}
