/** The codes the gateway answers, by the errCode that wx-server-sdk makes of them (its TCB_ERR_CODE). */
const CODES = {
  [-501001]: 'SYS_ERR',
  [-501002]: 'SERVER_TIMEOUT',
  [-501003]: 'EXCEED_REQUEST_LIMIT',
  [-501004]: 'EXCEED_CONCURRENT_REQUEST_LIMIT',
  [-501007]: 'INVALID_PARAM',
  [-502001]: 'DATABASE_REQUEST_FAILED',
  [-502002]: 'DATABASE_INVALID_OPERRATOR',
  [-502003]: 'DATABASE_PERMISSION_DENIED',
  [-502005]: 'DATABASE_COLLECTION_NOT_EXIST',
} as const;

export type FailureCode = (typeof CODES)[keyof typeof CODES];

/** The code that reaches the caller of the SDK as `errCode`; the SDK makes -501001 of any it does not know. */
export function codeFor(errCode: number): FailureCode {
  return (CODES as Record<number, FailureCode>)[errCode] ?? 'SYS_ERR';
}

/** Ends a database action with this answer. */
export class DatabaseFailure extends Error {
  constructor(
    readonly code: FailureCode,
    message: string,
  ) {
    super(message);
  }
}
