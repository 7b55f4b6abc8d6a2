import { z } from 'zod';
import { Rejection } from '../kernel/rejection.ts';
import { longestPassword, shortestPassword } from './passwords.ts';
import { roles } from './roles.ts';
import { usernameFrom } from './username.ts';

// What it takes to make an account, checked once, whoever asks: the seed, a page, another system.

export const newUser = z.object({
  username: z
    .string()
    .transform(usernameFrom)
    .pipe(
      z
        .string()
        .regex(/^[a-z0-9][a-z0-9._-]{2,39}$/, 'use 3 to 40 letters, digits, dots, dashes or underscores'),
    ),
  name: z.string().trim().min(1, 'is needed').max(200),
  email: z.email('is no complete address').max(254),
  nip: z
    .string()
    .regex(/^\d{18}$/, 'has 18 digits')
    .optional(),
  unit: z.string().trim().min(1).max(200).optional(),
  roles: z.array(z.enum(roles)).min(1, 'give at least one role'),
  password: z
    .string()
    .min(shortestPassword, `use at least ${shortestPassword} characters`)
    .max(longestPassword, `use at most ${longestPassword} characters`),
});

export type NewUser = z.input<typeof newUser>;
export type CheckedUser = z.output<typeof newUser>;

export function checkedUser(user: NewUser): CheckedUser {
  const parsed = newUser.safeParse(user);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(({ path, message }) => ({ field: path.join('.'), message }));
  const sentences = problems.map(({ field, message }) => `${field}: ${message}`).join('; ');
  throw new Rejection('invalid', `create user ${String(user.username)}`, sentences, problems);
}
