import { Markup } from './html';

/** Sizes are millimetres on paper. Lengths in `em` follow the sheet, so both sheets share the blocks. */
export const style = new Markup(`
* { box-sizing: border-box; margin: 0; padding: 0; font-style: normal; }
body { width: max-content; background: #fff; color: #000; }
.sheet { font: 2.75mm/1.35 "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", "Heiti SC", sans-serif; padding: 2mm; }
.single { width: 76mm; }
.double { width: 100mm; font-size: 2.9mm; }
.part { position: relative; display: flex; flex-direction: column; border: .3mm solid #000; }
.single .part { height: 126mm; }
.double .delivery { height: 112mm; }
.double .keeping { height: 63mm; margin-top: 1mm; }
.row { display: flex; align-items: center; gap: .6em; flex-shrink: 0; padding: .4em .8em; border-bottom: .3mm solid #000; overflow: hidden; }
.footing { flex: 1; border-bottom: 0; }
.heading { height: 3.6em; }
.courier { font-size: 2em; letter-spacing: .05em; }
.copy { flex: 1; color: #333; }
.service { background: #000; color: #fff; padding: .15em .7em; font-size: 1.15em; }
.mark { justify-content: center; height: 1.75em; padding: 0; font-size: 2.9em; font-weight: 900; line-height: 1; white-space: nowrap; }
.bag { height: 2.8em; font-size: 1.15em; }
.time { margin-left: auto; font-size: .85em; }
.number { flex-direction: column; justify-content: center; gap: .2em; }
.barcode { display: block; width: 100%; height: 5.2em; }
.digits { font: 700 1.75em/1.2 "DejaVu Sans Mono", Menlo, Consolas, monospace; letter-spacing: .02em; white-space: pre; }
.sign { flex: none; width: 1.9em; height: 1.9em; border-radius: 50%; background: #000; color: #fff; font-weight: 700; text-align: center; line-height: 1.9em; }
.bag .sign { border-radius: 0; width: 1.6em; height: 1.6em; line-height: 1.6em; }
.party { align-items: flex-start; overflow-wrap: anywhere; }
.to { font-size: 1.4em; font-weight: 700; min-height: 4.6em; }
.from { min-height: 4.2em; }
.mobile { font-variant-numeric: tabular-nums; }
.contents, .footing { justify-content: space-between; overflow-wrap: anywhere; }
.checked { flex: none; border: .3mm solid #000; padding: .3em .6em; font-size: 1.2em; }
.signature { flex: none; align-self: stretch; width: 9.5em; border-left: .3mm solid #000; padding-left: .6em; }
.double .barcode { height: 4.6em; }
.double .to { min-height: 4.1em; }
.double .from { min-height: 0; }
.keeping .number .barcode { height: 3.2em; }
.keeping .number .digits { font-size: 1.3em; }
.double .keeping .to { font-size: 1.1em; min-height: 0; }
.void { position: absolute; right: .6em; bottom: .9em; border: .7mm solid #000; padding: 0 .4em; background: #fff; font-size: 2.4em; transform: rotate(-12deg); }
`);
