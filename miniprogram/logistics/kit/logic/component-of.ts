/** A component in the markup of this one or of this page: the one place where what it can do is taken on trust. */
export function componentOf<Component>(
  owner: { selectComponent(selector: string): unknown },
  selector: string,
): Component | null {
  return owner.selectComponent(selector) as Component | null;
}
