import type { ListFilter } from '../../core/list-filter';

/** 运单. */
Component({
  methods: {
    async refresh() {},
    /** Shows what another page asks for. */
    show(_filter: ListFilter, _selecting: boolean) {},
    /** The page was scrolled to its end. */
    more() {},
  },
});
