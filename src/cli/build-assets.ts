import { resolve } from 'node:path';
import { bundleAssets } from './assets/bundle-assets.ts';

// Builds what browsers load: node dist/cli/build-assets.js [folder], by default dist/public.

const manifest = await bundleAssets(resolve(process.argv[2] ?? 'dist/public'));
console.log(`Assets built: ${Object.values(manifest).join(', ')}`);
