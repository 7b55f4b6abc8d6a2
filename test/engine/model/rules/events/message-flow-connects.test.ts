import { messageFlow, pools } from '../pools.ts';
import { itRefuses } from '../twins.ts';

const kept = pools({ flows: messageFlow('x', 'y') });

itRefuses('message-flow-connects', [
  {
    name: 'it comes from somewhere',
    broken: pools({ flows: messageFlow('x', 'y') + messageFlow('nowhere', 'y').replace('m1', 'm2') }),
    field: 'm2',
    says: /comes from nothing: its sourceRef must name a pool/,
    kept: pools({ flows: messageFlow('x', 'y') + messageFlow('Box', 'y').replace('m1', 'm2') }),
  },
  {
    name: 'it leads somewhere',
    broken: pools({ flows: messageFlow('x', 'y') + messageFlow('x', 'nowhere').replace('m1', 'm2') }),
    field: 'm2',
    says: /leads to nothing: its targetRef must name a pool/,
    kept: pools({ flows: messageFlow('x', 'y') + messageFlow('x', 'Drawn').replace('m1', 'm2') }),
  },
  {
    name: 'it joins two pools',
    broken: pools({ flows: messageFlow('x', 'y') + messageFlow('end', 'start').replace('m1', 'm2') }),
    field: 'm2',
    says: /leads from end to start in the same pool: a message flow connects two pools/,
    kept,
  },
  {
    name: 'it does not join a pool and what is in it',
    broken: pools({ flows: messageFlow('x', 'y') + messageFlow('x', 'P').replace('m1', 'm2') }),
    field: 'm2',
    says: /leads from x to P in the same pool/,
    kept: pools({ flows: messageFlow('x', 'y') + messageFlow('x', 'Q').replace('m1', 'm2') }),
  },
]);
