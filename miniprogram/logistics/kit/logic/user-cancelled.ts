/** Whether a call of wx failed because the person turned back from what WeChat opened: that is no fault to speak of. */
export function userCancelled(error: unknown): boolean {
  const { errMsg = '' } = (error ?? {}) as { errMsg?: string };
  return /cancel/.test(errMsg);
}
