// Numbers beside tabs say how much there is to do; more than a hundred is told as that. So nothing is counted
// to its end, however much there is.

const most = 100;

/** What to count to: one more than is told. */
export const mostCounted = most + 1;

export const countInWords = (count: number): string => (count > most ? `${most}+` : String(count));
