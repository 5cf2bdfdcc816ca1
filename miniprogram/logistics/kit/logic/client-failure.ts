import type { AnyContract, Explanation } from '../../../../cloudfunctions/shared/contract/define';
import type { Failure } from '../../../../cloudfunctions/shared/failure/failure';

/** What `wx.cloud.callFunction` rejects with; older base libraries leave fields out or send codes as text. */
export interface ClientError {
  errCode?: number | string;
  errMsg?: string;
  message?: string;
}

interface Known extends Explanation {
  /** The call did not reach the cloud function, so a write cannot have happened. */
  notSent?: boolean;
}

interface Rule {
  codes: number[];
  text?: RegExp;
  explain: (functionName: string) => Known;
}

const notDeployed = (name: string): Known => ({
  title: `云函数 ${name} 还没有部署`,
  action: `请在微信开发者工具里右键 cloudfunctions/${name}，选「上传并部署：云端安装依赖（不上传 node_modules）」。`,
  notSent: true,
});
const crashed = (): Known => ({
  title: '云函数运行出错',
  action: '请再试一次；一直出现时，请把错误码告知开发者，在云开发控制台的日志里能看到原因。',
  retryable: true,
});

/**
 * Codes and texts of the mini-program's own cloud client (docs/wechat/runtime.md#the-clients-side); the first
 * that fits counts.
 */
const RULES: Rule[] = [
  {
    codes: [-601034],
    text: /init first|not initialized|isn't enabled/i,
    explain: () => ({
      title: '这个小程序还没有开通云开发',
      action: '请在微信开发者工具里开通云开发。',
      notSent: true,
    }),
  },
  { codes: [], text: /FUNCTION_NOT_FOUND|FunctionName parameter could not be found/i, explain: notDeployed },
  {
    codes: [-501005],
    text: /INVALID_ENV|invalid env|env(ironment)?( id)?( is)? (not (found|exists?)|invalid)|环境不存在/i,
    explain: () => ({
      title: '云环境不存在',
      action: '请核对 .env 里的 CLOUD_ENV，重新构建后再试。',
      notSent: true,
    }),
  },
  { codes: [-501000], explain: notDeployed },
  {
    codes: [-501003],
    explain: () => ({
      title: '云环境的用量已经用完',
      action: '请在云开发控制台查看套餐用量，升级套餐或等用量恢复后再试。',
      notSent: true,
    }),
  },
  {
    codes: [-501004],
    explain: () => ({
      title: '云环境同时处理的调用太多',
      action: '请等几秒再试一次；一直出现时，请在云开发控制台升级套餐。',
      retryable: true,
      notSent: true,
    }),
  },
  {
    codes: [-504003, -501002],
    text: /timed? ?out/i,
    explain: () => ({ title: '云函数没有及时答复', action: '请稍等几秒再试一次。', retryable: true }),
  },
  { codes: [-504002, -404011], explain: crashed },
  {
    codes: [],
    text: /request:fail|network|net::|offline|unreachable|断网/i,
    explain: () => ({ title: '网络不通', action: '请检查手机网络，再试一次。', retryable: true }),
  },
];

function explain(code: number, text: string, name: string): Known {
  const rule = RULES.find(({ codes, text: words }) => codes.includes(code) || words?.test(text));
  if (rule) return rule.explain(name);
  if (!Number.isFinite(code) || code === -1)
    return { title: '没有连上云函数', action: '请检查网络，稍后再试一次。', retryable: true };
  return {
    title: `云开发返回错误 ${code}`,
    action: '请稍后再试；一直出现时，请把错误码告知开发者。',
    retryable: true,
  };
}

/** -404011 only says that the call failed; why is a code of its own, further on in the text. */
function codeOf({ errCode }: ClientError, text: string): number {
  const [first, ...inside] = [...(errCode === undefined ? [] : [String(errCode)]), ...codesIn(text)].map(
    Number,
  );
  if (first !== -404011) return first ?? Number.NaN;
  return inside.find((code) => code !== first) ?? first;
}

function codesIn(text: string): string[] {
  return [...text.matchAll(/code:? ?(-?\d+)/gi)].map(([, code = '']) => code);
}

/** A failure as a page gets it. `mayHaveRun`: of a call without an answer, false where the function certainly did not run. */
export interface CallFailure extends Failure {
  mayHaveRun?: boolean;
}

/** A failure on the way to the cloud function, in the shape the functions themselves answer. */
export function clientFailure(contract: AnyContract, thrown: unknown): CallFailure {
  const error = (thrown ?? {}) as ClientError;
  const text = error.errMsg ?? error.message ?? String(thrown);
  const code = codeOf(error, text);
  const known = explain(code, text, contract.name);
  const unsure = contract.effect === 'write' && !known.notSent && contract.uncertain;
  return {
    errCode: Number.isFinite(code) ? code : -1,
    errMsg: `${contract.name}:fail no answer from the cloud function`,
    mayHaveRun: !known.notSent,
    error: {
      title: unsure ? `${known.title}，这次操作也可能已经生效` : known.title,
      action: unsure || known.action,
      retryable: known.retryable === true,
    },
  };
}
