/** The messages of one person changed: a new one, or they were read. */
export const notificationTopic = (userId: string): string => `notifications:${userId}`;
