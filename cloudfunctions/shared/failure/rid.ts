/** WeChat's request id (`rid: 6683b36e-5be86892-04872704`), the one thing its support asks for. */
export function ridOf(errMsg: string | undefined): string | undefined {
  return /rid: ([0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8})/.exec(errMsg ?? '')?.[1];
}
