import type { RequestHandler } from 'express';
import helmet from 'helmet';
import type { WebConfig } from '../services.ts';

// Nothing inline and nothing from elsewhere: scripts, styles, fonts and images come from this server.
// data: images are Bootstrap's own check marks and arrows inside our style sheet.

export function securityHeaders(config: WebConfig): RequestHandler {
  const isSecure = config.baseUrl.startsWith('https:');
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        ...(isSecure ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: isSecure,
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
  });
}
