import {
  registerFilters,
  type RegisterFilter,
  type RegisterQuery,
} from '../../service/certificates/certificate-register.ts';
import { readListChoice, writeListChoice } from '../list-query.ts';

// What the register is asked for, in its address: the list and its export read the same.

export function readRegisterQuery(parameters: URLSearchParams, limit: number): RegisterQuery {
  const { search, after } = readListChoice(parameters);
  return {
    filter: registerFilters.find((filter) => filter === parameters.get('filter')) ?? 'active',
    search,
    after,
    limit,
  };
}

export function registerAddress(
  path: string,
  query: { filter: RegisterFilter; search?: string | undefined; after?: string | undefined },
): string {
  const parameters = new URLSearchParams({ filter: query.filter });
  writeListChoice(parameters, query);
  return `${path}?${parameters}`;
}
