import type { AnyContract, Explanation } from '../../../cloudfunctions/shared/contract/define';
import type { Failure } from '../../../cloudfunctions/shared/failure/failure';

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

/** Codes of the mini-program's own cloud client (runtime-facts §9). */
function explain(code: number, text: string, name: string): Known {
  if (/init first|not initialized|isn't enabled/i.test(text))
    return { title: '这个小程序还没有开通云开发', action: '请在微信开发者工具里开通云开发。', notSent: true };
  if (code === -501000 || /FUNCTION_NOT_FOUND|FunctionName parameter could not be found/i.test(text))
    return {
      title: `云函数 ${name} 还没有部署`,
      action: `请在微信开发者工具里右键 cloudfunctions/${name}，选「上传并部署：云端安装依赖（不上传 node_modules）」。`,
      notSent: true,
    };
  if (code === -501005 || /INVALID_ENV|env not exist|环境不存在/i.test(text))
    return { title: '云环境不存在', action: '请核对 .env 里的 CLOUD_ENV，重新构建后再试。', notSent: true };
  if (code === -504003 || /timed? ?out/i.test(text))
    return { title: '云函数没有及时答复', action: '请稍等几秒再试一次。', retryable: true };
  if (code === -504002)
    return {
      title: '云函数运行出错',
      action: '请再试一次；一直出现时，请把错误码告知开发者，在云开发控制台的日志里能看到原因。',
      retryable: true,
    };
  if (/request:fail|network|net::|offline|unreachable|断网/i.test(text))
    return { title: '网络不通', action: '请检查手机网络，再试一次。', retryable: true };
  return { title: '没有连上云函数', action: '请检查网络，稍后再试一次。', retryable: true };
}

/** A failure on the way to the cloud function, in the shape the functions themselves answer. */
export function clientFailure(contract: AnyContract, thrown: unknown): Failure {
  const { errCode, errMsg, message } = (thrown ?? {}) as ClientError;
  const text = errMsg ?? message ?? String(thrown);
  const code = Number(errCode ?? /errCode: (-?\d+)/.exec(text)?.[1]);
  const known = explain(code, text, contract.name);
  const unsure = contract.effect === 'write' && !known.notSent && contract.uncertain;
  return {
    errCode: Number.isFinite(code) ? code : -1,
    errMsg: `${contract.name}:fail no answer from the cloud function`,
    error: {
      title: unsure ? `${known.title}，这次操作也可能已经生效` : known.title,
      action: unsure || known.action,
      retryable: known.retryable === true,
    },
  };
}
