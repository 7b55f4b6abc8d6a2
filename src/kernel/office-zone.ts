/** Local dates and times of day are those of the office, wherever the server stands. */
export const officeZone = 'Asia/Jakarta';
