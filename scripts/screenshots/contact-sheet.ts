import type { Scene } from './scenes';

interface Picture {
  scene: Scene;
  theme: string;
  width: number;
  file: string;
}

/** All pictures side by side: a page is a row of its states, for one theme and width at a time. */
export function contactSheet(pictures: readonly Picture[]): string {
  const names = [...new Set(pictures.map(({ scene }) => scene.name))];
  const figures = (name: string) =>
    pictures
      .filter(({ scene }) => scene.name === name)
      .map(
        ({ scene, theme, width, file }) =>
          `<figure class="${theme} w${width}"><img loading="lazy" src="${file}" width="${width}" alt=""><figcaption>${scene.state}</figcaption></figure>`,
      )
      .join('\n');
  const choices = (group: string, values: readonly string[]) =>
    values
      .map(
        (value, at) =>
          `<label><input type="radio" name="${group}" id="${value}" ${at === 0 ? 'checked' : ''}> ${value}</label>`,
      )
      .join(' ');
  const widths = [...new Set(pictures.map(({ width }) => `w${width}`))];
  const hidden = [...widths, 'light', 'dark']
    .map((choice) => `body:not(:has(#${choice}:checked)) .${choice}`)
    .join(', ');
  return `<!doctype html>
<html lang="zh-CN"><meta charset="utf-8"><title>screenshots</title>
<style>
  body { margin: 24px; background: #8883; font: 14px system-ui; }
  header { position: sticky; top: 0; padding: 8px; background: #fff; }
  section { display: flex; gap: 16px; overflow-x: auto; }
  figure { margin: 0 0 24px; }
  ${hidden} { display: none; }
</style>
<header>${choices('width', widths)} · ${choices('theme', ['light', 'dark'])}</header>
${names.map((name) => `<h2>${name}</h2><section>${figures(name)}</section>`).join('\n')}
</html>
`;
}
