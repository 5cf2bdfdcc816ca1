/** A state in words on the colour of its meaning (logic/tone). */
Component({
  properties: {
    text: String,
    tone: String,
  },
});
