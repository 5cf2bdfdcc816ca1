/** A binding that people at the courier look at: how far it is, and that nothing needs to be done. */
Component({});
