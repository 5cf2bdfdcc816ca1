import * as v from 'valibot';
import { HttpError, readBody, type Visit } from '../server/http';

const MAX_BYTES = 1024 * 1024;

/** The JSON of a request to /emulator/…; `limit` in bytes. Throws HttpError 400 or 413. */
export async function jsonBody(visit: Visit, limit = MAX_BYTES): Promise<unknown> {
  const body = await readBody(visit, limit, { errMsg: 'the body is too large' });
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    throw badRequest(['the body is not JSON']);
  }
}

export function checked<Schema extends v.GenericSchema>(
  schema: Schema,
  body: unknown,
): v.InferOutput<Schema> {
  const result = v.safeParse(schema, body);
  if (result.success) return result.output;
  throw badRequest(result.issues.map((issue) => `${v.getDotPath(issue) ?? 'body'}: ${issue.message}`));
}

export function badRequest(problems: string[]): HttpError {
  return new HttpError(400, { errMsg: problems.join('; '), problems });
}
