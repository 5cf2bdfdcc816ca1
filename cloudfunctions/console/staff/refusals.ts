import { OWN } from '../../shared/failure/codes';
import { CallError } from '../../shared/failure/failure';

export function lastOwner(): CallError {
  return refusal('last owner', '这是最后一位店主，没有改动', '请先把另一位员工设为店主，再改这一位。');
}

export function setElsewhere(): CallError {
  return refusal(
    'set in MERCHANT_OPENIDS',
    '这个人的角色写在云函数的环境变量里',
    '请到云开发控制台修改云函数的环境变量 MERCHANT_OPENIDS。',
  );
}

export function alreadyThere(): CallError {
  return refusal('already in the list', '这个人已经在员工名单里', '要换角色，请在名单里点「改角色」。');
}

export function notThere(): CallError {
  return refusal('not in the list', '员工名单里没有这个人', '请刷新名单，或者先添加这个人。');
}

export function changedMeanwhile(): CallError {
  return refusal('changed meanwhile', '有人刚刚改过这位员工，没有改动', '请刷新名单，核对后再试。');
}

function refusal(why: string, title: string, action: string): CallError {
  return new CallError(OWN.invalidRequest, `staff:fail ${why}`, { explanation: { title, action } });
}
