import { hash, verify } from '@node-rs/argon2';

// Passwords as argon2id hashes (OWASP: 19 MiB, two passes). The cost stands inside each hash, so hashes
// of different costs live side by side. Hashing takes time: never inside a transaction.

export interface PasswordCost {
  memoryKib: number;
  passes: number;
}

export const usualCost: PasswordCost = { memoryKib: 19_456, passes: 2 };

export const shortestPassword = 12;
/** A longer text is refused unhashed: hashing megabytes would be a way to stop the server. */
export const longestPassword = 200;

export const hashPassword = (password: string, cost = usualCost): Promise<string> =>
  hash(password.normalize('NFKC'), { memoryCost: cost.memoryKib, timeCost: cost.passes, parallelism: 1 });

export const isPassword = (passwordHash: string, password: string): Promise<boolean> =>
  verify(passwordHash, password.slice(0, longestPassword + 1).normalize('NFKC'));

/** A hash, at the usual cost, of random bytes that were thrown away: checked for people who do not exist. */
export const nobodysHash =
  '$argon2id$v=19$m=19456,t=2,p=1$XH44HKLp7KKsFw729Bx+8Q$ecUoROAj6TNOjOcdY6QhO6rxaS9BkHoMxatgUOLKZ/Q';
