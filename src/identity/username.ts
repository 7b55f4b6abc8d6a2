/** As it is stored: people type capitals and spaces that they do not mean. */
export const usernameFrom = (typed: string): string => typed.trim().toLowerCase();
