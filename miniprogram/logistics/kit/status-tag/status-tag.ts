/** A state in words on the colour of its meaning (core/tone.ts). */
Component({
  properties: {
    text: String,
    tone: String,
  },
});
