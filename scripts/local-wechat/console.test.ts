import { consoleOf } from './engine/console';
import { PLUGINS } from './plugins';

const consolePage = consoleOf(PLUGINS.flatMap(({ consolePart }) => consolePart ?? []));

describe('the console page', () => {
  it('is there without any plug-in', async () => {
    const script = String((await consoleOf([])()).get('app.js')?.body);
    expect(script).toContain('本地云控制台');
    expect(script).not.toContain('快递');
  });

  it('is a page, a script and a style sheet', async () => {
    const page = await consolePage();

    expect([...page].map(([path, { type }]) => [path, type.split(';')[0]])).toEqual([
      ['', 'text/html'],
      ['app.css', 'text/css'],
      ['app.js', 'text/javascript'],
    ]);
  });

  it('refers to nothing outside itself', async () => {
    // A scenario's order names a picture of example.com, which nobody owns and nothing here loads.
    for (const { body } of (await consolePage()).values())
      expect(String(body)).not.toMatch(/https?:\/\/(?!www\.w3\.org|example\.com\/)/);
  });

  it('never parses text as HTML', async () => {
    const script = String((await consolePage()).get('app.js')?.body);

    expect(script).toContain('createElement');
    expect(script).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write/);
  });
});
