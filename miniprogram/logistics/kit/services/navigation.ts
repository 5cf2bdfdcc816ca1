const HOME = '../home/home';

/**
 * Back to where the person came from, or home (there to `tab`) where the page was opened by itself; then says
 * what happened.
 */
export function leave(toast?: string, tab?: string): void {
  const say = () => {
    if (toast) wx.showToast({ title: toast, icon: 'success' });
  };
  if (getCurrentPages().length > 1) wx.navigateBack({ success: say });
  else wx.redirectTo({ url: tab ? `${HOME}?tab=${tab}` : HOME, success: say });
}

/** `accounts/bind` as `../accounts/bind?deliveryId=…`: relative, because the folder may be mounted under any root. */
export function open(page: string, query: Record<string, string> = {}): void {
  const pairs = Object.entries(query).filter(([, value]) => value);
  const search = pairs.map(([key, value]) => `${key}=${encodeURIComponent(value)}`).join('&');
  wx.navigateTo({ url: `../${page}${search && `?${search}`}` });
}

/** Values of a page's query; WeChat hands them over still encoded. */
export function queryOf<Key extends string>(
  query: Record<string, string | undefined>,
  ...keys: Key[]
): Record<Key, string> {
  const values = {} as Record<Key, string>;
  for (const key of keys) values[key] = decode(query[key] ?? '');
  return values;
}

/** A lone % in a hand-made link is taken as it stands. */
function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
