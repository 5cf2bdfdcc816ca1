/**
 * What a component keeps beside its data: never drawn, gone with the component. Made once in the component's module,
 * `const own = privateState(() => ({ … }))`; in its methods `own(this)` is what this very component keeps.
 */
export function privateState<State extends object>(make: () => State): (component: object) => State {
  const states = new WeakMap<object, State>();
  return (component) => {
    const state = states.get(component) ?? make();
    states.set(component, state);
    return state;
  };
}
