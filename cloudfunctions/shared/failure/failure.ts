import type { AnyContract, Explanation } from '../contract/define';
import type { FieldIssue } from '../contract/validate';
import { isTransportCode, OWN, proofOf } from './codes';
import { type CourierReason, courierSentence } from './courier-codes';
import { explainCode } from './errors';
import { ridOf } from './rid';

/** What a cloud function answers instead of throwing: plain, in Chinese, and free of stacks, paths and secrets. */
export interface Failure {
  errCode: number;
  errMsg: string;
  error: {
    title: string;
    action: string;
    retryable: boolean;
    pending?: true;
    issues?: FieldIssue[];
    courier?: CourierReason;
    /** The caller's own, so that a stranger can send it to the owner. */
    openid?: string;
  };
}

interface Details {
  courier?: CourierReason;
  /** Replaces the general explanation of the code. */
  explanation?: Explanation;
  issues?: FieldIssue[];
  /** A write without an answer: it may be done, or be done later. */
  maybeDone?: true;
}

/** A failure that knows its code already; anything else thrown counts as unexpected. */
export class CallError extends Error {
  constructor(
    readonly errCode: number,
    readonly errMsg: string,
    readonly details: Details = {},
  ) {
    super(errMsg);
  }
}

/** Without the courier's own words: they may name people, and a viewer is told nobody's name. */
export function withoutCourier(thrown: unknown): unknown {
  if (!(thrown instanceof CallError)) return thrown;
  return new CallError(thrown.errCode, thrown.errMsg, { ...thrown.details, courier: undefined });
}

/** Of a contract what its failures are told by. */
type Failing = Pick<AnyContract, 'name' | 'call' | 'effect' | 'errors' | 'uncertain'>;

export function invalidRequest(contract: Failing, issues: FieldIssue[]): Failure {
  const fields = issues.map((issue) => issue.path).filter(Boolean);
  return {
    errCode: OWN.invalidRequest,
    errMsg: `${contract.name}:fail invalid request${fields.length ? `: ${fields.join(', ')}` : ''}`,
    error: {
      title: '填写的内容有误，还没有提交给微信',
      action: `${issues.map((issue) => issue.message).join('；')}。`,
      retryable: false,
      issues,
    },
  };
}

export function notAllowed(contract: AnyContract, openid: string, known: boolean): Failure {
  const title = known ? `你的权限不能使用「${contract.title}」` : '你还不是这家店的员工';
  const action = openid
    ? `请把你的 openid（${openid}）发给店主，请店主${known ? '调整你的角色' : '把你加入员工名单'}。`
    : '请从小程序里操作；由其他云函数调用时，请店主在这个云函数上设置环境变量 SERVICE_ROLE。';
  return {
    errCode: OWN.notAllowed,
    errMsg: `${contract.name}:fail caller not allowed`,
    error: { title, action, retryable: false, ...(openid && { openid }) },
  };
}

/** For a caller outside MERCHANT_OPENIDS while the staff list cannot be read: nobody is let in unchecked. */
export function notChecked(contract: AnyContract, openid: string, thrown: unknown): Failure {
  const { error, ...failure } = failureOf(contract, thrown);
  const action = `${error.title}。${error.action}你的 openid 是 ${openid}。`;
  return { ...failure, error: { ...error, title: '没能核对你是不是这家店的员工', action, openid } };
}

export function failureOf(contract: Failing, thrown: unknown): Failure {
  if (!(thrown instanceof CallError)) return unexpected(contract);
  const { errCode, details } = thrown;
  if (details.issues) return invalidRequest(contract, details.issues);
  const { courier } = details;
  const said = courier ? courierSentence(courier, contract.name) : '';
  const transport = isTransportCode(errCode);
  const lost = transport && proofOf(errCode) === 'open' && contract.effect === 'write' && contract.uncertain;
  const explained = details.explanation ?? explainCode(errCode, contract.errors);
  return {
    errCode,
    errMsg: transport ? transportMessage(contract, thrown.errMsg) : thrown.errMsg,
    error: {
      title: lost ? '没有收到微信的答复，这次操作也可能已经生效' : explained.title,
      action: lost || said + explained.action,
      retryable: explained.retryable === true,
      ...(explained.pending && { pending: true as const }),
      ...(courier && { courier }),
    },
  };
}

function unexpected(contract: Failing): Failure {
  return {
    errCode: OWN.unexpected,
    errMsg: `${contract.name}:fail unexpected error`,
    error: { title: '程序出错了', action: '请稍后再试；一直出现时请告知开发者。', retryable: true },
  };
}

/** The SDK puts whole bodies and addresses into a transport error's text; only the request id is worth keeping. */
function transportMessage(contract: Failing, errMsg: string): string {
  const api = contract.call.kind === 'openapi' ? `openapi.${contract.call.api}` : contract.name;
  const rid = ridOf(errMsg);
  return `${api}:fail no usable answer from WeChat${rid ? ` rid: ${rid}` : ''}`;
}
