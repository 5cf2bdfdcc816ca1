import * as v from 'valibot';
import type { RequestSchema } from '../../../../cloudfunctions/shared/contract/define';
import { byteLength } from '../../../../cloudfunctions/shared/contract/text';
import { withoutEmpty } from '../../../../cloudfunctions/shared/contract/without-empty';

/** The codes one family of APIs answers bad requests with (docs/wechat/logistics-api.md#order-of-refusals). */
export interface BadRequestCodes<Code extends number> {
  missing: Code;
  /** A text over WeChat's limit. */
  tooLong: Code;
  /** More rows than the contract takes; rows of such a list are not looked at. */
  tooMany: Code;
  /** Codes of their own for a bad value in one field. */
  fields?: Record<string, Code>;
}

/** The same in every family. */
const WRONG_JSON_TYPE = 47001;
type Refusal<Code> = Code | typeof WRONG_JSON_TYPE;
/** A value of the right JSON type that is not one of those allowed. */
const CHOICES = new Set(['picklist', 'literal', 'enum']);

/** What WeChat makes of a camelCase request: what its handler is given, and why it is refused, where it is. */
export interface Judged<Code extends number> {
  request: unknown;
  refusal?: Refusal<Code>;
}

/**
 * Judges a camelCase request by the contract's schema, as WeChat would. Rules the schema adds for our own users
 * (unknown keys, limits of texts that are ours, the form of phones, rules between fields) are not WeChat's and pass
 * here. Optional fields that are there and empty are as if absent.
 */
export function judged<Code extends number>(
  schema: RequestSchema,
  sent: unknown,
  codes: BadRequestCodes<Code>,
): Judged<Code> {
  const request = withoutEmpty(schema, sent);
  const refusal = refusalOf(schema, request, codes);
  return { request, ...(refusal && { refusal }) };
}

function refusalOf<Code extends number>(
  schema: RequestSchema,
  request: unknown,
  codes: BadRequestCodes<Code>,
): Refusal<Code> | undefined {
  if (typeof request !== 'object' || request === null || Array.isArray(request)) return WRONG_JSON_TYPE;
  const result = v.safeParse(schema, request);
  if (result.success) return undefined;
  const found = new Set(result.issues.map((issue) => ofField(issue, judge(schema, issue, codes), codes)));
  const byWeight: Refusal<Code>[] = [
    WRONG_JSON_TYPE,
    codes.missing,
    codes.tooLong,
    codes.tooMany,
    ...Object.values(codes.fields ?? {}),
  ];
  return byWeight.find((code) => found.has(code));
}

type Issue = v.BaseIssue<unknown>;

/** A bad value may have a code of its own; a missing one, one of another type or a long one is judged alike. */
function ofField<Code extends number>(
  issue: Issue,
  code: Refusal<Code> | undefined,
  { missing, fields }: BadRequestCodes<Code>,
) {
  const special = fields?.[String(issue.path?.[0]?.key)];
  return special && code === missing && issue.input !== undefined ? special : code;
}

function judge<Code extends number>(
  schema: RequestSchema,
  issue: Issue,
  codes: BadRequestCodes<Code>,
): Refusal<Code> | undefined {
  if (issue.kind === 'schema') {
    if (issue.expected === 'never') return undefined;
    if (issue.input === undefined) return codes.missing;
    if (CHOICES.has(issue.type) && sameKind(issue.input, issue.expected)) return codes.missing;
    return WRONG_JSON_TYPE;
  }
  if (issue.type === 'max_length' && Array.isArray(issue.input)) return codes.tooMany;
  if (issue.input === '' || typeof issue.input === 'number') return codes.missing;
  return exceedsWeChatLimit(schema, issue) ? codes.tooLong : undefined;
}

function sameKind(input: unknown, expected: string | null): boolean {
  return typeof input === (expected?.includes('"') ? 'string' : 'number');
}

function exceedsWeChatLimit(schema: RequestSchema, issue: Issue): boolean {
  if (typeof issue.input !== 'string') return false;
  const field = fieldAt(
    schema,
    (issue.path ?? []).map((item) => String(item.key)),
  );
  const { maxBytes, limitOf } = field
    ? (v.getMetadata(field) as { maxBytes?: number; limitOf?: string })
    : {};
  return limitOf === 'WeChat' && maxBytes !== undefined && byteLength(issue.input) > maxBytes;
}

interface Nested {
  entries?: Record<string, RequestSchema>;
  item?: RequestSchema;
  wrapped?: RequestSchema;
}

function fieldAt(schema: RequestSchema, path: string[]): RequestSchema | undefined {
  const nested = schema as Nested;
  if (nested.wrapped) return fieldAt(nested.wrapped, path);
  const [key, ...rest] = path;
  if (key === undefined) return schema;
  const inner = nested.item ?? nested.entries?.[key];
  return inner && fieldAt(inner, rest);
}
