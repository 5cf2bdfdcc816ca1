import { showToast } from '../ui/toast';
import { api } from './api';

export const clipboard = {
  setClipboardData: api('setClipboardData', async ({ data }) => {
    globalThis.__preview.clipboard = String(data);
    await copy(String(data));
    showToast('内容已复制', 'success', false, 1500);
  }),
  getClipboardData: api('getClipboardData', async () => ({
    data: globalThis.__preview.clipboard || (await paste()),
  })),
};

/** Without permission (or off localhost) the old way still works while the finger is down. */
async function copy(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const area = document.createElement('textarea');
    area.value = text;
    document.body.append(area);
    area.select();
    document.execCommand('copy');
    area.remove();
  }
}

async function paste(): Promise<string> {
  try {
    return await navigator.clipboard.readText();
  } catch {
    return '';
  }
}
