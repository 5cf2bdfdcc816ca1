import type { ParsedAddress, ParsedPerson } from '../../../cloudfunctions/console/parseAddress/contract';
import type { Sender, Settings, ShopSettings } from '../../../cloudfunctions/console/shopSettings/contract';
import { foundOf, peopleOf } from '../address/logic/found';
import type { PasteBox, PasteTurn } from '../address/logic/paste';
import { isLook } from '../address/logic/second-look';
import { bringIntoView } from '../address/services/view';
import { droppedText } from '../create/logic/offers';
import { choiceRows, type QueueRow } from '../create/logic/queue-view';
import { componentOf } from '../kit/logic/component-of';
import { dataOf } from '../kit/logic/data-of';
import { type FailureView, isConflict, viewFailure } from '../kit/logic/failure-view';
import { GUARDED, guarded } from '../kit/services/guarded';
import { leave, queryOf } from '../kit/services/navigation';
import {
  EMPTY_SENDER,
  formOfSender,
  placeOf,
  putSender,
  type SenderDoubts,
  type SenderErrors,
  type SenderForm,
  senderDoubts,
  senderErrorsOf,
  senderOf,
  withoutSender,
  withParsed,
} from './logic/senders';
import { loadSettings, saveSettings } from './services/settings';

type Parts = [form: SenderForm, doubts: SenderDoubts, people: QueueRow[]];

/** One sender address: `?at=` its place in the list, or a new one. */
Page({
  ...guarded('clerk'),

  data: {
    ...GUARDED,
    ready: false,
    editing: false,
    form: { ...EMPTY_SENDER },
    doubts: {} as SenderDoubts,
    errors: {} as SenderErrors,
    /** What stood here before the text that is being read. */
    former: null as SenderForm | null,
    reading: false,
    /** When the button began to ask for a look at what is doubtful, in milliseconds; 0 where it does not. */
    looking: 0,
    people: [] as QueueRow[],
    dropped: '',
    regionError: '',
    /** New waybills begin with this address. */
    first: false,
    /** The first of the list stays the first. */
    isFirst: false,
    saving: false,
    setback: null as FailureView | null,
    conflict: false,
    merged: false,
    asking: false,
    keepButton: { content: '先不删', theme: 'primary', variant: 'base' },
    deleteButton: { content: '删除', theme: 'danger', variant: 'outline' },
    skeleton: [{ width: '24%' }, 1, { width: '24%' }, 1, { width: '24%' }, 1, { width: '24%' }, 1],
  },

  at: '',
  stored: null as ShopSettings | null,
  /** As it was when this page opened it. */
  opened: undefined as Sender | undefined,
  /** Those of one text among whom somebody chooses, and what stood here before them. */
  choice: { people: [] as ParsedPerson[], former: { ...EMPTY_SENDER } },

  onLoad(query) {
    this.at = queryOf(query, 'at').at;
    return this.enter();
  },

  async refresh() {
    const stored = await this.read(loadSettings());
    if (!stored) return;
    this.stored = stored;
    const { senders } = stored.settings;
    this.opened = this.at ? senders[Number(this.at)] : undefined;
    this.setData({
      ready: true,
      editing: !!this.opened,
      form: this.opened ? formOfSender(this.opened) : { ...EMPTY_SENDER },
      isFirst: this.opened ? senders[0] === this.opened : senders.length === 0,
    });
  },

  box() {
    return componentOf<PasteBox>(this, '#paste');
  },

  /** While a text is read, and where it could not be, nothing of the former sender is left to be saved. */
  turned({ detail }: WechatMiniprogram.CustomEvent<PasteTurn<Parts>>) {
    const { state, parts, former } = detail;
    const reading = state === 'reading';
    const shown = (reading && former?.[0]) || null;
    this.setData({ reading, former: shown, looking: 0, dropped: '' });
    if (parts === undefined) return;
    const [form, doubts, people] = parts ?? [{ ...EMPTY_SENDER }, {}, []];
    this.setData({ form, doubts, people, errors: {}, regionError: '' });
  },

  parsed({ detail }: WechatMiniprogram.CustomEvent<{ answer: ParsedAddress; former?: Parts }>) {
    const people = peopleOf(detail.answer);
    const former = detail.former?.[0] ?? this.data.form;
    this.choice = { people, former };
    this.setData({ reading: false, former: null });
    if (people.length === 1) return this.fill(people[0] as ParsedPerson);
    this.setData({ people: choiceRows(people.map(foundOf), -1) });
  },

  /** One of several: the sender is theirs alone. */
  choose({ detail }: WechatMiniprogram.CustomEvent<{ at: number }>) {
    const person = this.choice.people[detail.at];
    if (!person) return;
    this.setData({ people: choiceRows(this.choice.people.map(foundOf), detail.at) });
    this.fill(person);
  },

  fill(person: ParsedPerson) {
    const form = withParsed(this.choice.former, person);
    this.setData({ form, doubts: senderDoubts(person.doubts), dropped: droppedText(person.dropped) });
    this.check();
    wx.nextTick(() => bringIntoView(this, ['#parts'], ['#at-name']));
  },

  fine(event: WechatMiniprogram.BaseEvent) {
    this.clearDoubt(dataOf<{ name: keyof SenderDoubts }>(event).name);
  },

  clearDoubt(field: keyof SenderDoubts) {
    const { [field]: _, ...doubts } = this.data.doubts;
    this.setData({ doubts, looking: 0 });
  },

  /** What is doubtful is on the screen before it is saved; one more tap says that somebody looked. */
  isLookedAt(): boolean {
    const { looking, doubts } = this.data;
    if (!Object.keys(doubts).length || isLook(looking, Date.now())) return true;
    if (!looking) this.setData({ looking: Date.now() });
    const doubtful = Object.keys(this.data.form)
      .concat('region')
      .filter((field) => field in doubts);
    const at = doubtful.map((field) => `#at-${field}`);
    bringIntoView(this, ['#parts'], at, at.slice(0, 1));
    return false;
  },

  type(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    const { name } = dataOf<{ name: keyof SenderForm }>(event);
    if (this.data.reading || this.data.form[name] === event.detail.value) return;
    this.box()?.corrected();
    this.setData({ [`form.${name}`]: event.detail.value });
    this.clearDoubt(name);
    if (this.data.errors[name]) this.check();
  },

  pickRegion(event: WechatMiniprogram.CustomEvent<{ value: string[] }>) {
    const [province = '', city = '', area = ''] = event.detail.value;
    this.box()?.corrected();
    this.setData({ 'form.province': province, 'form.city': city, 'form.area': area, regionError: '' });
    this.clearDoubt('region');
  },

  toggleFirst(event: WechatMiniprogram.CustomEvent<{ value: boolean }>) {
    this.setData({ first: event.detail.value });
  },

  check() {
    const errors = senderErrorsOf(this.data.form);
    const missing = errors.province || errors.city || errors.area;
    const named = Object.keys(this.data.form).find((name) => errors[name as keyof SenderForm]);
    this.setData({ errors, regionError: missing ?? '' });
    return named;
  },

  async save() {
    if (this.data.reading) return;
    const wrong = this.check();
    if (wrong) {
      const at = ['province', 'city', 'area'].includes(wrong) ? 'region' : wrong;
      return wx.pageScrollTo({ selector: `#at-${at}`, offsetTop: -16, duration: 200 });
    }
    const { form, first } = this.data;
    if (!this.isLookedAt()) return;
    const next = senderOf(form);
    await this.store((senders: Sender[]) => putSender(senders, this.opened, next, first), '已保存');
  },

  ask() {
    this.setData({ asking: true });
  },

  dismiss() {
    this.setData({ asking: false });
  },

  async remove() {
    const { opened } = this;
    this.setData({ asking: false });
    if (opened) await this.store((senders: Sender[]) => withoutSender(senders, opened), '已删除');
  },

  async store(change: (senders: Sender[]) => Sender[], done: string) {
    if (!this.stored || this.data.saving) return;
    this.setData({ saving: true, setback: null, merged: false });
    const { settings, version } = this.stored;
    const changed: Settings = { ...settings, senders: change(settings.senders) };
    const outcome = await saveSettings({ settings: changed, version });
    this.setData({ saving: false });
    if (outcome.ok) return leave(done);
    this.setData({ setback: viewFailure(outcome.failure), conflict: isConflict(outcome.failure) }, () =>
      wx.pageScrollTo({ scrollTop: 0, duration: 200 }),
    );
  },

  /** Takes over what somebody else saved; what was typed here stays. */
  async merge() {
    const outcome = await loadSettings();
    if (!outcome.ok) return this.setData({ setback: viewFailure(outcome.failure) });
    this.stored = outcome.data;
    const gone = !!this.opened && placeOf(outcome.data.settings.senders, this.opened) < 0;
    if (gone) this.opened = undefined;
    this.setData({ setback: null, conflict: false, merged: true, editing: !!this.opened });
  },
});
