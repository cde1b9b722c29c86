/** Whatever went wrong in, a problem as RFC 9457 tells it out: for every code one status and one title, for a body or a query every fault with its place. */
import type { Context } from 'hono';
import { Busy } from '../actions/workers.js';
import { type ErrorCode, InputError } from '../errors.js';

/** Statuses that a problem can have, with the words that stand for them where a code has none of its own. */
const titleOf = {
  400: 'What was asked for cannot be understood',
  403: 'Not from here',
  404: 'Not found',
  405: 'This address does not take this method',
  413: 'Too large',
  415: 'The body is of a kind that cannot be read',
  422: 'The body can be read, but not compared',
  500: 'Something went wrong here',
  503: 'Too much to do just now',
} as const;
export type ProblemStatus = keyof typeof titleOf;

/** What only the API says, beside the codes of bad input. */
const ownCodes = ['bad-json', 'invalid', 'refused', 'method', 'media-type', 'busy', 'fault'] as const;
export type ProblemCode = ErrorCode | (typeof ownCodes)[number];

export interface Fault {
  /** JSON Pointer into the body ("/accounts/0/date"), or the name of a parameter of the address. */
  readonly path: string;
  readonly message: string;
}

export class Problem extends Error {
  readonly status: ProblemStatus;
  readonly code: ProblemCode;
  readonly errors: readonly Fault[];

  constructor(status: ProblemStatus, code: ProblemCode, detail: string, errors: readonly Fault[] = []) {
    super(detail);
    this.status = status;
    this.code = code;
    this.errors = errors;
  }
}

export const problemType = 'application/problem+json';

/** `onFault` is told of what was not foreseen; the answer tells nothing of it. */
export function problemAnswer(c: Context, error: unknown, onFault?: (fault: unknown) => void): Response {
  const { status, code, message, errors } = problemFrom(error);
  if (status === 500) onFault?.(error);
  c.header('Cache-Control', 'no-store');
  if (error instanceof Busy) c.header('Retry-After', String(error.retryAfter));
  const body = {
    type: `urn:synoptic:problem:${code}`,
    title: titleOf[status],
    status,
    detail: message,
    code,
    ...(errors.length > 0 ? { errors } : {}),
  };
  return c.body(`${JSON.stringify(body, null, 1)}\n`, status, { 'Content-Type': problemType });
}

function problemFrom(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof InputError) return new Problem(statusOf(error.code), error.code, error.message);
  if (error instanceof Busy) return new Problem(503, 'busy', sentence(error.message));
  if (isCutOff(error)) return new Problem(400, 'bad-json', 'The body broke off.');
  return new Problem(500, 'fault', 'The fault is not in what you asked for.');
}

/** Whoever sent it went away in the middle: no fault of ours, and nobody reads the answer. */
const isCutOff = (error: unknown): boolean => (error as NodeJS.ErrnoException | null)?.code === 'ECONNRESET';

/** What is wrong with a text is 422: the request is well-formed, but cannot be compared. */
function statusOf(code: ErrorCode): ProblemStatus {
  switch (code) {
    case 'not-found':
      return 404;
    case 'too-large':
      return 413;
    case 'bad-option':
      return 400;
    default:
      return 422;
  }
}

const sentence = (message: string): string => `${message.slice(0, 1).toUpperCase()}${message.slice(1)}.`;
