/** 概览. */
Component({
  methods: {
    async refresh() {},
  },
});
