/** Our own codes; WeChat uses none below -700000. */
export const OWN = {
  invalidRequest: -700001,
  notAllowed: -700002,
  outcomeUnknown: -700003,
  orderIdTaken: -700004,
  ledgerUnavailable: -700005,
  notConfigured: -700006,
  orderOrphaned: -700007,
  orderCancelled: -700008,
  notInLedger: -700009,
  changedMeanwhile: -700010,
  noTimeLeft: -700011,
  unexpected: -700099,
} as const;

/**
 * Codes of WeChat's that our code decides by. Tables that only explain codes name them by number, as the documents do
 * (docs/wechat/logistics-api.md#error-codes).
 */
export const WECHAT = {
  /** Also what the SDK and the client call errors of their own. */
  busy: -1,
  tokenRefused: 40001,
  tokenInvalid: 40014,
  tokenExpired: 42001,
  openidInvalid: 40003,
  argumentMissing: 40097,
  sandboxOpenid: 930559,
  serviceUnknown: 9300504,
  serviceTypeInvalid: 9300510,
  noSheetsLeft: 9300523,
  alreadyCancelled: 9300524,
  accountNotBound: 9300525,
  accountOrPasswordWrong: 9300531,
  appOfSomebodyElse: 9300534,
  goodsIncomplete: 9300535,
  appidInvalid: 9300536,
  noEwaybillAccount: 10025120,
  /** The SDK's own word for "it went wrong on the way here", a time limit among it. */
  lost: -501001,
  noSuchCollection: -502005,
  /** An answer without a body. */
  emptyAnswer: -601001,
  /** None that could be read. */
  noAnswer: -601003,
} as const;

/**
 * What a code proves about the call it answers. `unreached`: permission, quota, rate, environment, authorisation:
 * nobody looked at the order. `refused`: the order itself was refused, nothing was made. `used`: there is an order of
 * this id already. `generating`: the courier is still at it. `absent`: a read that found no such order or waybill.
 * `open`: anything may have happened.
 */
export type Proof = 'unreached' | 'refused' | 'used' | 'generating' | 'absent' | 'open';

/**
 * By API documents, error table and reports (docs/wechat/logistics-api.md#addorder,
 * docs/wechat/logistics-api.md#error-codes). A code that is not here proves nothing.
 */
const CODES: Record<Exclude<Proof, 'open'>, readonly number[]> = {
  unreached: [
    ...[40001, 40013, 40014, 40066, 40125, 40164, 40243, 41001, 41002, 41004, 42001, 45009, 45011, 45035],
    ...[48001, 48004, 50002, 50004, 50007, 61004, 61007, 89503, 89506, 89507],
    ...[930560, 930566, 930568, 930571, 9300505, 9300509, 9300513, 9300537],
    // The cloud's own refusals: no such API, no permission, wrong source, no authorisation, no environment.
    ...[-604100, -604101, -604104, -601018, -602018, -601034],
    OWN.noTimeLeft,
    OWN.notConfigured,
  ],
  refused: [
    ...[
      40003, 40097, 47001, 930559, 930561, 930564, 930567, 930570, 9300501, 9300503, 9300504, 9300510,
      9300520,
    ],
    ...[9300517, 9300527, 9300529, 9300530, 9300533, 9300538, 9300539],
    ...[9300506, 9300523, 9300524, 9300525, 9300526, 9300531, 9300534, 9300535, 9300536],
  ],
  used: [9300508, 9300522, 930562],
  generating: [9300521],
  absent: [930563, 9300528, 40199],
};

const PROOFS = new Map(
  Object.entries(CODES).flatMap(([proof, codes]) => codes.map((code) => [code, proof as Proof] as const)),
);

export function proofOf(code: number): Proof {
  return PROOFS.get(code) ?? 'open';
}

/** WeChat's transport codes: the answer, if any, did not come from the API itself. */
export function isTransportCode(code: number): boolean {
  return (code <= -501000 && code > -503000) || (code <= -600000 && code > -700000);
}
