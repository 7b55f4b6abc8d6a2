// The years working time can be counted in. The bound keeps a search that would never end, and what is
// remembered of a calendar, finite.

export const firstYear = 1970;
export const lastYear = 2100;
