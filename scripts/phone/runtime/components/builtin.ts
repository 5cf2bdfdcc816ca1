import type { ComponentSpace } from 'glass-easel';
import type { AnyElement, Json, Loose } from '../types';

/** What a running built-in component offers the code that gives it behaviour. */
export interface Builtin {
  element: AnyElement;
  host: HTMLElement;
  /** Current property values. */
  data: Json & Loose;
  /** Writes own properties, so that `model:` bindings follow. */
  set(values: Json): void;
  /** Component events do not bubble in WeChat. */
  emit(name: string, detail?: unknown): void;
  /** Listens to a WeChat event on the element itself. */
  on(name: string, listener: (event: Loose) => void): void;
}

/** What forms and labels may ask of a control. */
export interface Control {
  activate?(): void;
  formValue?(): unknown;
  reset?(): void;
  attached?(): void;
  detached?(): void;
}

type PropertyType =
  | StringConstructor
  | NumberConstructor
  | BooleanConstructor
  | ArrayConstructor
  | ObjectConstructor
  | null;

export interface Definition {
  tag: string;
  properties?: Record<string, PropertyType | { type: PropertyType; value: unknown }>;
  setup?(self: Builtin): Control | undefined;
  /** Called with the first value, and whenever the property changes. */
  observe?: Record<string, (self: Builtin, value: Loose) => void>;
}

const instances = new WeakMap<object, { self: Builtin; control: Control }>();

/** The control behind a DOM node such as `<wx-checkbox>`, for forms and labels. */
export function controlOf(node: Element): { self: Builtin; control: Control } | undefined {
  const element = (node as { __wxElement?: object }).__wxElement;
  return element ? instances.get(element) : undefined;
}

/** Registers a built-in component under its tag for every template of the mini-program. */
export function defineBuiltin(space: ComponentSpace, definition: Definition): void {
  const { tag, properties = {}, setup, observe = {} } = definition;
  const created = function (this: Loose) {
    const self = createSelf(this);
    instances.set(this, { self, control: {} });
    const control = setup?.(self) ?? {};
    instances.set(this, { self, control });
    for (const [name, observer] of Object.entries(observe)) observer(self, self.data[name]);
  };
  const component = space.defineComponent({
    is: `builtin/${tag}`,
    // Else a property named like one of the element's own fields (`slot`, `name`) would hide it.
    options: { writeFieldsToNode: false },
    properties: properties as never,
    lifetimes: {
      created,
      attached(this: Loose) {
        instances.get(this)?.control.attached?.();
      },
      detached(this: Loose) {
        instances.get(this)?.control.detached?.();
      },
    },
    observers: Object.entries(observe).map(([fields, observer]) => ({
      fields,
      observer(this: Loose, value: unknown) {
        const instance = instances.get(this);
        if (instance) observer(instance.self, value);
      },
    })),
  } as never);
  space.setGlobalUsingComponent(tag, component as never);
}

function createSelf(element: Loose): Builtin {
  return {
    element,
    // A component made while its page is closing has no DOM node; it gets one that nobody sees.
    host: element.getBackendElement() ?? document.createElement('div'),
    get data() {
      return element.data;
    },
    set: (values) => element.setData(values),
    emit: (name, detail = {}) => element.triggerEvent(name, detail, {}),
    on: (name, listener) => element.addListener(name, listener),
  };
}
