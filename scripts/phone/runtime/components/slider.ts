import type { Definition } from './builtin';

export const slider: Definition = {
  tag: 'slider',
  properties: {
    min: Number,
    max: { type: Number, value: 100 },
    step: { type: Number, value: 1 },
    value: Number,
    disabled: Boolean,
    color: String,
    selectedColor: String,
    activeColor: { type: String, value: '#1aad19' },
    backgroundColor: { type: String, value: '#e9e9e9' },
    blockSize: { type: Number, value: 28 },
    blockColor: String,
    showValue: Boolean,
    name: String,
  },
  setup(self) {
    self.host.innerHTML = '<input type="range"><span></span>';
    const [field, text] = self.host.children as unknown as [HTMLInputElement, HTMLElement];
    const report = (name: string) => () => {
      const value = Number(field.value);
      text.textContent = field.value;
      self.set({ value });
      self.emit(name, { value });
    };
    field.addEventListener('input', report('changing'));
    field.addEventListener('change', report('change'));
    return { formValue: () => self.data.value, reset: () => self.set({ value: self.data.min }) };
  },
  observe: {
    min: (self, value) => self.host.querySelector('input')?.setAttribute('min', value),
    max: (self, value) => self.host.querySelector('input')?.setAttribute('max', value),
    step: (self, value) => self.host.querySelector('input')?.setAttribute('step', value),
    disabled: (self, value) => self.host.querySelector('input')?.toggleAttribute('disabled', value),
    activeColor: (self, value) => self.host.style.setProperty('accent-color', value),
    showValue: (self, value) => self.host.querySelector('span')?.toggleAttribute('hidden', !value),
    value: (self, value) => {
      const [field, text] = self.host.children as unknown as [HTMLInputElement, HTMLElement];
      field.value = String(value);
      text.textContent = String(value);
    },
  },
};
