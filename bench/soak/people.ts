/** The account of the platform that sends what is on its shelves. */
export const sender = "machine:soak-sender";
