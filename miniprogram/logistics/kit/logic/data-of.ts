/** What an element of the markup carries as `data-…`: the one place where its types are taken on trust. */
export function dataOf<Data extends object>(event: { currentTarget: { dataset: object } }): Data {
  return event.currentTarget.dataset as Data;
}
