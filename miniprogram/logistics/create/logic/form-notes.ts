import { type CardErrors, type FieldErrors, showErrors } from './errors';
import type { Card } from './form';

/** What a form remembers beside the screen. */
export class FormNotes {
  /** Fields somebody has finished with: errors of the others would only nag. */
  readonly touched = new Set<string>();
  /** What the cloud or the courier said of fields, until they change. */
  refused: FieldErrors = {};

  clear(): void {
    this.touched.clear();
    this.refused = {};
  }

  /** Somebody changed something on this card. */
  forgive(card: Card): void {
    for (const field of Object.keys(this.refused))
      if (field.startsWith(`${card}.`)) delete this.refused[field];
  }

  /** Somebody else stands on this card: nobody has left its fields. */
  forget(card: Card): void {
    this.forgive(card);
    for (const field of this.touched) if (field.startsWith(`${card}.`)) this.touched.delete(field);
  }

  show(errors: FieldErrors): CardErrors {
    return showErrors(
      { ...errors, ...this.refused },
      (field) => this.touched.has(field) || field in this.refused,
    );
  }
}
