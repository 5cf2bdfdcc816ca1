/**
 * A card that opens the staff page with this person's openid in it: whoever owns the shop taps it and lets them in.
 * Without an openid the card leads home.
 */
export function shareMyself(openid: string): { title: string; path: string } {
  const pages = getCurrentPages();
  const route = pages[pages.length - 1]?.route ?? '';
  // The folder may be mounted under any root, and a shared path must be absolute.
  const root = ['', ...route.split('/').slice(0, -2)].join('/');
  if (!openid) return { title: '物流助手', path: `${root}/home/home` };
  const search = `openid=${encodeURIComponent(openid)}`;
  return { title: '请把我加入员工名单', path: `${root}/staff/staff?${search}` };
}
