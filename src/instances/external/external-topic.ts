/** What is announced when there is new work of a topic for programs outside. */
export const externalTopic = (topic: string): string => `external:${topic}`;
