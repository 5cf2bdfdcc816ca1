import fc from 'fast-check';
import { seedState } from '../seed';
import type { Waybill } from '../state';
import { labelHtml } from './';
import { barcode, grouped } from './barcode';
import { escapeHtml, html } from './html';

const waybill = seedState(Date.parse('2025-11-20T15:04:00+08:00')).waybills[0] as Waybill;

describe('a label', () => {
  it('carries everything people and machines read off it', () => {
    const label = labelHtml(waybill, 'single');

    for (const text of [
      '顺丰速运',
      '顺丰标快',
      '020W-CJ-036',
      grouped(waybill.waybillId),
      '林小满',
      '13800138001',
      '广东省广州市海珠区',
      '青禾小店',
      '明前龙井 250g×2',
      '易碎物品',
      'QH10000001',
      '2025-11-20 14:40',
      '已验视',
    ]) {
      expect(label).toContain(text);
    }
  });

  it('lets no text become markup', () => {
    const nasty = fc.string({ unit: fc.constantFrom('<', '>', '&', '"', "'", '/', 'a', '中'), minLength: 1 });
    fc.assert(
      fc.property(nasty, (text) => {
        const label = labelHtml(
          { ...waybill, customRemark: text, receiver: { ...waybill.receiver, name: text } },
          'double',
        );
        const plain = labelHtml(
          { ...waybill, customRemark: 'x', receiver: { ...waybill.receiver, name: 'x' } },
          'double',
        );
        expect(label.match(/[<>"']/g)).toEqual(plain.match(/[<>"']/g));
      }),
    );
  });

  it('is marked when the waybill is cancelled', () => {
    expect(labelHtml(waybill, 'single')).not.toContain('已取消');
    expect(labelHtml({ ...waybill, orderStatus: 1 }, 'single')).toContain('已取消');
  });

  it('names a municipality once', () => {
    const receiver = { ...waybill.receiver, province: '北京市', city: '北京市', area: '朝阳区' };

    expect(labelHtml({ ...waybill, receiver }, 'single')).toContain('>北京市朝阳区');
  });

  it('falls back to the city where the courier sends no sorting code', () => {
    expect(labelHtml({ ...waybill, sorting: undefined }, 'single')).toContain(
      '<div class="row mark">广州市</div>',
    );
  });
});

describe('a barcode', () => {
  it('is Code 128: starts, stops and checks as the standard says', () => {
    const widths = widthsOf(barcode('SF1585267110913').text);
    const symbols = chunk(widths.slice(0, -7), 6);

    expect(widths.slice(-7)).toEqual([2, 3, 3, 1, 1, 1, 2]);
    for (const symbol of symbols) expect(sum(symbol)).toBe(11);
    expect(symbols[0]).toEqual([2, 1, 1, 2, 1, 4]);
  });

  it('differs for different numbers', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[A-Z0-9]{8,18}$/),
        fc.stringMatching(/^[A-Z0-9]{8,18}$/),
        (one, other) => {
          expect(barcode(one).text === barcode(other).text).toBe(one === other);
        },
      ),
    );
  });
});

describe('escaping', () => {
  it('is undone exactly by a reader of HTML', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const read = escapeHtml(text).replace(/&#(\d+);/g, (_, code) => String.fromCharCode(code));
        expect(read).toBe(text);
        expect(escapeHtml(text)).not.toMatch(/[<>"']/);
      }),
    );
  });

  it('happens once, however deep the pieces nest', () => {
    expect(html`<p>${[html`<b>${'<&>'}</b>`]}</p>`.text).toBe('<p><b>&#60;&#38;&#62;</b></p>');
  });
});

/** Alternating bar and gap widths, read back from the drawn path. */
function widthsOf(svg: string): number[] {
  const bars = [...svg.matchAll(/M(\d+) 0h(\d+)/g)].map(([, x, width]) => ({
    x: Number(x),
    width: Number(width),
  }));
  return bars.flatMap(({ x, width }, i) => {
    const next = bars[i + 1];
    return next ? [width, next.x - x - width] : [width];
  });
}

function chunk(values: number[], size: number): number[][] {
  return Array.from({ length: values.length / size }, (_, i) => values.slice(i * size, (i + 1) * size));
}

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
