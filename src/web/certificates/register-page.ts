import {
  certificateRegister,
  registerCounts,
  registerFilters,
} from '../../service/certificates/certificate-register.ts';
import { localDateOf } from '../../kernel/local-date.ts';
import type { Page } from '../page.ts';
import { paths } from '../paths.ts';
import { countInWords } from '../words/count-in-words.ts';
import { certificateView } from './certificate-view.ts';
import { readRegisterQuery, registerAddress } from './register-query.ts';

const pageSize = 25;

/** Every certificate that the office knows, those that expire first on top. */
export const registerPage: Page = async (request) => {
  const { services, query: parameters, now, t } = request;
  const today = localDateOf(now);
  const query = readRegisterQuery(parameters, pageSize);
  const { certificates, next } = await certificateRegister(services.database, query, today);
  const counts = await registerCounts(services.database, today);
  const { filter, search } = query;
  return {
    about: { concerns: certificates.map(({ holderId }) => holderId) },
    view: 'certificates/register',
    title: t('certificates.register.title'),
    locals: {
      wide: true,
      query,
      filters: registerFilters.map((each) => ({
        filter: each,
        count: countInWords(counts[each]),
        isUrgent: each === 'expiring-30' && counts[each] > 0,
        href: registerAddress(paths.certificates.index, { filter: each, search }),
        isChosen: each === filter,
      })),
      rows: certificates.map((certificate) => ({
        ...certificateView(request, certificate),
        href: paths.certificates.one({ certificateId: certificate.id }),
      })),
      exportHref: registerAddress(paths.certificates.export, { filter, search }),
      paging: {
        first:
          query.after === undefined
            ? undefined
            : registerAddress(paths.certificates.index, { filter, search }),
        next:
          next === undefined
            ? undefined
            : registerAddress(paths.certificates.index, { filter, search, after: next }),
      },
    },
  };
};
